package ai.backfuture.connection.adapter.micrometer;

import ai.backfuture.connection.application.Tally;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.contracts.Availability;
import ai.backfuture.contracts.ExchangeId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** {@link Tally} as Micrometer meters; tags have few values, never an id or an owner. */
@ApplicationScoped
class MeteredTally implements Tally {

    private final MeterRegistry meters;
    private final Counter stale;
    private final Counter unanswered;
    private final Counter swept;
    private final Map<String, AtomicInteger> incidents = new ConcurrentHashMap<>();

    MeteredTally(MeterRegistry meters) {
        this.meters = meters;
        this.stale = meters.counter("backfuture.results.stale");
        this.unanswered = meters.counter("backfuture.tests.unanswered");
        this.swept = meters.counter("backfuture.secrets.swept");
    }

    @Override
    public void testEnded(ExchangeId exchange, ConnectionTest.Finished test) {
        ConnectionTest.Failure failure = test.failure();
        String reason = failure == null ? "PASSED" : failure.reason().name();
        meters.counter("backfuture.tests.ended", "exchange", exchange.value(), "reason", reason)
                .increment();
        Timer.builder("backfuture.tests.duration")
                .description("from the order of a test to its end")
                .tag("exchange", exchange.value())
                .publishPercentileHistogram()
                // what alerts count by: deploy/observability/prometheus/recording.yml
                .serviceLevelObjectives(Duration.ofSeconds(2), Duration.ofSeconds(20))
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofSeconds(90))
                .register(meters)
                .record(Duration.between(test.requestedAt(), test.finishedAt()));
    }

    @Override
    public void staleResult() {
        stale.increment();
    }

    @Override
    public void unansweredTest() {
        unanswered.increment();
    }

    @Override
    public void testsSentOut(ExchangeId exchange, int count) {
        meters.counter("backfuture.tests.sent.out", "exchange", exchange.value())
                .increment(count);
    }

    @Override
    public void availability(ExchangeId exchange, String egress, Availability availability) {
        String name = exchange.value() + '/' + egress;
        incidents
                .computeIfAbsent(
                        name,
                        unknown -> Objects.requireNonNull(meters.gauge(
                                "backfuture.exchange.incident",
                                Tags.of("exchange", exchange.value(), "egress", egress),
                                new AtomicInteger())))
                .set(availability == Availability.UNAVAILABLE ? 1 : 0);
    }

    @Override
    public void sweptSecret() {
        swept.increment();
    }
}
