package ai.backfuture.notification.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while Kafka tells where the topics end, which it is asked every few seconds. */
@Readiness
@ApplicationScoped
class KafkaReady implements HealthCheck {

    private static final Duration SILENT = Duration.ofSeconds(12);

    private final EventReaders readers;

    KafkaReady(EventReaders readers) {
        this.readers = readers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kafka")
                .status(readers.answeredWithin(SILENT))
                .build();
    }
}
