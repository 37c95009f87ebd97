package ai.backfuture.worker.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while new tests are begun; not ready from the first moment of leaving. */
@Readiness
@ApplicationScoped
class TakingOrders implements HealthCheck {

    private final InFlight inFlight;

    TakingOrders(InFlight inFlight) {
        this.inFlight = inFlight;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("orders")
                .status(!inFlight.isClosing())
                .withData("running", inFlight.running())
                .build();
    }
}
