package ai.backfuture.notification.adapter.schedule;

import ai.backfuture.notification.application.WarningOfExpiry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks now and then for keys whose end draws near. */
@ApplicationScoped
class ExpiryClock {

    private static final Logger LOG = Logger.getLogger(ExpiryClock.class);
    private static final int AT_ONCE = 200;

    private final WarningOfExpiry warning;

    ExpiryClock(WarningOfExpiry warning) {
        this.warning = warning;
    }

    @Scheduled(
            every = "{backfuture.schedule.warn-every}",
            identity = "warning-of-expiry",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            while (warning.warnSome(AT_ONCE) == AT_ONCE) {
                LOG.debug("more keys are about to end");
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "ends of keys could not be looked at, trying again: %s",
                    e.getClass().getSimpleName());
        }
    }
}
