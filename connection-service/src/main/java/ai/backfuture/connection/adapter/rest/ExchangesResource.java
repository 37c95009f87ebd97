package ai.backfuture.connection.adapter.rest;

import ai.backfuture.connection.application.CheckingAvailability;
import ai.backfuture.connection.application.EgressAddresses;
import ai.backfuture.connection.domain.Exchange;
import ai.backfuture.connection.domain.Exchanges;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /api/exchanges}: which there are, and how to make a key there. */
@Path("/api/exchanges")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class ExchangesResource {

    private final Exchanges exchanges;
    private final EgressAddresses addresses;
    private final CheckingAvailability availability;

    ExchangesResource(Exchanges exchanges, EgressAddresses addresses, CheckingAvailability availability) {
        this.exchanges = exchanges;
        this.addresses = addresses;
        this.availability = availability;
    }

    @GET
    public List<ExchangeView> all() {
        List<String> ours = addresses.current().addresses();
        return exchanges.all().stream().map(exchange -> view(exchange, ours)).toList();
    }

    private ExchangeView view(Exchange exchange, List<String> ours) {
        return ExchangeView.of(exchange, ours, availability.of(exchange.id()));
    }
}
