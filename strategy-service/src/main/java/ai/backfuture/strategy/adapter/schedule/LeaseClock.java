package ai.backfuture.strategy.adapter.schedule;

import ai.backfuture.strategy.application.EndingLeases;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks every second for leases that have ended. */
@ApplicationScoped
class LeaseClock {

    private static final Logger LOG = Logger.getLogger(LeaseClock.class);
    private static final int AT_ONCE = 200;

    private final EndingLeases endingLeases;

    LeaseClock(EndingLeases endingLeases) {
        this.endingLeases = endingLeases;
    }

    @Scheduled(
            every = "{backfuture.lease.check-every}",
            identity = "ending-leases",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            while (endingLeases.endSome(AT_ONCE) == AT_ONCE) {
                LOG.debug("more leases have ended");
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "leases could not be checked, trying again: %s",
                    e.getClass().getSimpleName());
        }
    }
}
