package ai.backfuture.worker.application;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.Site;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** The lines to all exchanges that this worker knows; what one exchange does is no other's concern. */
public final class Lines {

    private final Map<ExchangeId, Line> lines = new TreeMap<>();

    public Lines(Collection<Exchange> exchanges, ExchangeCalls calls, WorkerLimits limits, Clock clock) {
        exchanges.forEach(exchange -> lines.put(exchange.id(), Line.to(exchange, calls, limits, clock)));
    }

    Optional<Line> to(ExchangeId exchange) {
        return Optional.ofNullable(lines.get(exchange));
    }

    /** Measures every exchange's clock once, so that the first tests need not, and asks for no status. Waits for nothing. */
    public void warmUp() {
        lines.values().forEach(line -> {
            for (Site site : Site.MAIN) {
                CompletableFuture<?> unused = line.pulses().take(site, false);
            }
        });
    }

    public Map<ExchangeId, Gate> gates() {
        Map<ExchangeId, Gate> gates = new TreeMap<>();
        lines.forEach((id, line) -> gates.put(id, line.gate()));
        return gates;
    }
}
