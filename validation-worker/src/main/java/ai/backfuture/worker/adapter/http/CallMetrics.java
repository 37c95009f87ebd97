package ai.backfuture.worker.adapter.http;

import ai.backfuture.contracts.ExchangeId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How many calls each exchange got, how long they took and how they ended. */
final class CallMetrics {

    private final MeterRegistry registry;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param outcome a status class such as {@code 2xx}, or why there was no answer */
    void ended(ExchangeId exchange, String outcome, long millis) {
        timers.computeIfAbsent(new Series(exchange, outcome), this::timer).record(millis, TimeUnit.MILLISECONDS);
    }

    private Timer timer(Series series) {
        return Timer.builder("backfuture.exchange.calls")
                .description("Calls to an exchange, by how they ended")
                .tag("exchange", series.exchange().value())
                .tag("outcome", series.outcome())
                .register(registry);
    }

    private record Series(ExchangeId exchange, String outcome) {}
}
