package ai.backfuture.strategy.adapter.kafka;

import ai.backfuture.follower.ReadingProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the view has caught up, and while it is being read. */
@Readiness
@ApplicationScoped
class ConnectionViewReady implements HealthCheck {

    private static final Duration STALE = Duration.ofSeconds(15);

    private final ConnectionStatesReader reader;

    ConnectionViewReady(ConnectionStatesReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        ReadingProgress progress = reader.progress();
        boolean reading = progress.readWithin(STALE);
        return HealthCheckResponse.named("connection-view")
                .status(progress.hasCaughtUp() && reading)
                .withData("caughtUp", progress.hasCaughtUp())
                .withData("reading", reading)
                .withData("lag", progress.lag())
                .build();
    }
}
