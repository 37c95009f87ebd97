package ai.backfuture.notification.adapter.schedule;

import ai.backfuture.notification.application.Forgetting;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets, once an hour, what is over. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final Forgetting forgetting;

    Housekeeping(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "forgetting")
    void tick() {
        try {
            while (forgetting.forgetSome()) {
                LOG.debug("there is more to forget");
            }
        } catch (RuntimeException e) {
            LOG.warnf("what is over could not be forgotten: %s", e.getClass().getSimpleName());
        }
    }
}
