package ai.backfuture.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the relay reaches its tables, and how much waits.
 *
 * <p>Kafka being away does not take a service out of duty: it accepts and keeps everything meanwhile, and the backlog
 * has an alert of its own.
 */
@Readiness
@ApplicationScoped
class OutboxReadiness implements HealthCheck {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final OutboxRelay outbox;

    OutboxReadiness(OutboxRelay outbox) {
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        if (!outbox.enabled()) {
            return HealthCheckResponse.named("outbox-relay").up().build();
        }
        Relay relay = outbox.relay();
        return HealthCheckResponse.named("outbox-relay")
                .status(relay.sinceLastBeat().compareTo(LIMIT) < 0)
                .withData("buckets", relay.heldBuckets())
                .withData("bucketsInTrouble", relay.troubledBuckets())
                .withData("pending", relay.backlog().rows())
                .withData("oldestSeconds", relay.backlog().oldest().toSeconds())
                .build();
    }
}
