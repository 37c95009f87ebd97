package ai.backfuture.connection.adapter.health;

import ai.backfuture.connection.application.CheckingAvailability;
import ai.backfuture.connection.domain.Exchange;
import ai.backfuture.connection.domain.Exchanges;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Wellness check {@code exchanges}: how each is for us. It judges nothing: an exchange that is away is not our illness. */
@Wellness
@ApplicationScoped
class ExchangesAtAGlance implements HealthCheck {

    private final Exchanges exchanges;
    private final CheckingAvailability availability;

    ExchangesAtAGlance(Exchanges exchanges, CheckingAvailability availability) {
        this.exchanges = exchanges;
        this.availability = availability;
    }

    @Override
    @ActivateRequestContext
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder all = HealthCheckResponse.named("exchanges").up();
        for (Exchange exchange : exchanges.all()) {
            all.withData(exchange.id().value(), availability.of(exchange.id()).toString());
        }
        return all.build();
    }
}
