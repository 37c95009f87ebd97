package ai.backfuture.connection.application;

import ai.backfuture.connection.application.ExchangeStates.Known;
import ai.backfuture.contracts.Availability;
import ai.backfuture.contracts.ExchangeId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Tells how an exchange is for us: as good as it is from the best of our addresses. */
@ApplicationScoped
public class CheckingAvailability {

    private static final List<Availability> BEST_FIRST =
            List.of(Availability.AVAILABLE, Availability.RECOVERING, Availability.UNAVAILABLE, Availability.UNKNOWN);

    private final ExchangeStates states;

    CheckingAvailability(ExchangeStates states) {
        this.states = states;
    }

    public Availability of(ExchangeId exchange) {
        List<Availability> seen = states.all().stream()
                .filter(state -> state.at().exchange().equals(exchange))
                .map(Known::incident)
                .map(incident -> incident.availability())
                .toList();
        return Stream.concat(BEST_FIRST.stream().filter(seen::contains), Stream.of(Availability.UNKNOWN))
                .findFirst()
                .orElseThrow();
    }
}
