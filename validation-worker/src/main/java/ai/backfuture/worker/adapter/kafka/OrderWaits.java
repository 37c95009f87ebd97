package ai.backfuture.worker.adapter.kafka;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ExchangeId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long orders wait from the moment at which they were sent out until a worker takes them: outbox, Kafka, and the queue
 * before the workers. Two machines' clocks are compared, so a wait below nothing counts as none.
 */
@ApplicationScoped
class OrderWaits {

    /** From a hop on an idle house to the time after which an order is not begun any more. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(60)
    };

    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<ExchangeId, Timer> timers = new ConcurrentHashMap<>();

    OrderWaits(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    void taken(ConnectionEvent order, CloudEvent event) {
        Duration waited = Duration.between(event.time(), clock.instant());
        timers.computeIfAbsent(order.exchange(), this::timer).record(waited.isNegative() ? Duration.ZERO : waited);
    }

    private Timer timer(ExchangeId exchange) {
        return Timer.builder("backfuture.orders.wait")
                .description("from the sending out of an order to the worker that takes it")
                .tag("exchange", exchange.value())
                .serviceLevelObjectives(BUCKETS)
                .register(metrics);
    }
}
