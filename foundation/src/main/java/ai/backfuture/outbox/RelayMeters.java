package ai.backfuture.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;

/** What operators see of the relay. */
final class RelayMeters {

    private final Counter published;
    private final Counter failures;
    private final Counter dead;

    private volatile Backlog backlog = Backlog.NONE;

    RelayMeters(MeterRegistry registry) {
        published = Counter.builder("backfuture.outbox.published")
                .description("Records that Kafka has committed")
                .register(registry);
        failures = Counter.builder("backfuture.outbox.failures")
                .description("Attempts to publish that failed and are repeated")
                .register(registry);
        dead = Counter.builder("backfuture.outbox.dead")
                .description("Records put aside because Kafka will never take them")
                .register(registry);
        Gauge.builder("backfuture.outbox.pending", () -> backlog.rows())
                .description("Records that wait in the buckets of this instance")
                .register(registry);
        TimeGauge.builder("backfuture.outbox.oldest.age", () -> backlog.oldest().toMillis(), TimeUnit.MILLISECONDS)
                .description("How long the oldest of them has been waiting")
                .register(registry);
    }

    void published(int records) {
        published.increment(records);
    }

    void failed() {
        failures.increment();
    }

    void buried(int records) {
        dead.increment(records);
    }

    void waiting(Backlog found) {
        backlog = found;
    }

    Backlog backlog() {
        return backlog;
    }
}
