package ai.backfuture.strategy.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while Kafka tells where the topic of connection states ends, which it is asked every few seconds. */
@Readiness
@ApplicationScoped
class KafkaReady implements HealthCheck {

    private static final Duration SILENT = Duration.ofSeconds(12);

    private final ConnectionStatesReader reader;

    KafkaReady(ConnectionStatesReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kafka")
                .status(reader.progress().answeredWithin(SILENT))
                .build();
    }
}
