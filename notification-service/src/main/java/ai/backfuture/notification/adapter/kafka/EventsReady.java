package ai.backfuture.notification.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while both topics are being read. */
@Readiness
@ApplicationScoped
class EventsReady implements HealthCheck {

    private static final Duration STALE = Duration.ofSeconds(15);

    private final EventReaders readers;

    EventsReady(EventReaders readers) {
        this.readers = readers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("events")
                .status(readers.readWithin(STALE))
                .withData("lag", readers.lag())
                .build();
    }
}
