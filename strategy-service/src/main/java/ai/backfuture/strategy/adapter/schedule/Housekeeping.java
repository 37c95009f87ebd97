package ai.backfuture.strategy.adapter.schedule;

import ai.backfuture.strategy.application.ForgettingConnections;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets, once an hour, connections that were removed long ago. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final ForgettingConnections forgetting;

    Housekeeping(ForgettingConnections forgetting) {
        this.forgetting = forgetting;
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "forgetting-connections")
    void tick() {
        try {
            forgetting.forget();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "removed connections could not be forgotten: %s",
                    e.getClass().getSimpleName());
        }
    }
}
