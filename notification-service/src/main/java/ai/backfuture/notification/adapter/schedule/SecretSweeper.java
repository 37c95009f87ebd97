package ai.backfuture.notification.adapter.schedule;

import ai.backfuture.notification.application.DestroyingSecrets;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Destroys now and then the secrets that nobody wants any more. */
@ApplicationScoped
class SecretSweeper {

    private static final Logger LOG = Logger.getLogger(SecretSweeper.class);

    private final DestroyingSecrets destroying;

    SecretSweeper(DestroyingSecrets destroying) {
        this.destroying = destroying;
    }

    @Scheduled(
            every = "{backfuture.schedule.sweep-every}",
            identity = "destroying-secrets",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        try {
            while (destroying.destroyOne()) {
                LOG.debug("a secret was destroyed");
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "secrets could not be destroyed, trying again: %s",
                    e.getClass().getSimpleName());
        }
    }
}
