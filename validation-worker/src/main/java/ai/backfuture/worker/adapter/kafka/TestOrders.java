package ai.backfuture.worker.adapter.kafka;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.UnreadableEventException;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.worker.application.TestingConnection;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Takes orders for tests, many at once and in no order, each on a virtual thread of its own. An order is acknowledged
 * when its result stands on its topic; a redelivery repeats the test, which is harmless.
 */
@ApplicationScoped
class TestOrders {

    private static final Logger LOG = Logger.getLogger(TestOrders.class);

    private final TestingConnection testing;
    private final Results results;
    private final InFlight inFlight;
    private final MeterRegistry metrics;
    private final OrderSpans spans;
    private final OrderWaits waits;
    private final String egress;

    TestOrders(
            TestingConnection testing,
            Results results,
            InFlight inFlight,
            MeterRegistry metrics,
            OrderSpans spans,
            OrderWaits waits,
            @ConfigProperty(name = "backfuture.egress", defaultValue = "default") String egress) {
        this.egress = egress;
        this.testing = testing;
        this.results = results;
        this.inFlight = inFlight;
        this.metrics = metrics;
        this.spans = spans;
        this.waits = waits;
    }

    @Incoming("connections")
    @RunOnVirtualThread
    CompletionStage<Void> take(Message<byte[]> message) {
        TopicPartition from = partition(message);
        if (!inFlight.begin(from)) {
            return CompletableFuture.completedFuture(null);
        }
        try {
            return carryOut(message);
        } finally {
            inFlight.end(from);
        }
    }

    private CompletionStage<Void> carryOut(Message<byte[]> message) {
        Optional<CloudEvent> event;
        try {
            event = read(message);
        } catch (UnreadableEventException e) {
            LOG.errorf("an order is not readable and goes to the dead letters: %s", e.getMessage());
            metrics.counter("backfuture.orders", "outcome", "unreadable").increment();
            return message.nack(e);
        }
        if (event.isEmpty() || !(event.get().data() instanceof ConnectionEvent order) || !goesOurWay(order)) {
            metrics.counter("backfuture.orders", "outcome", "skipped").increment();
            return message.ack();
        }
        waits.taken(order, event.get());
        MDC.put("connectionId", order.connectionId().toString());
        MDC.put("testNumber", Long.toString(order.test().number()));
        Optional.ofNullable(event.get().correlationId()).ifPresent(id -> MDC.put("correlationId", printable(id)));
        try {
            spans.during(order, name -> value(headers(message), name), () -> test(order, event.get()));
            return message.ack();
        } finally {
            MDC.remove("connectionId");
            MDC.remove("testNumber");
            MDC.remove("correlationId");
        }
    }

    /** An order that names another way out is for the workers there; their calls come from its address. */
    private boolean goesOurWay(ConnectionEvent order) {
        String wanted = order.test().egress();
        return wanted == null || wanted.equals(egress);
    }

    private void test(ConnectionEvent order, CloudEvent event) {
        Optional<ValidationEvent> result = testing.test(order);
        metrics.counter("backfuture.orders", "outcome", result.isPresent() ? "tested" : "expired")
                .increment();
        OrderSpans.ended(result);
        if (result.isEmpty()) {
            LOG.info("an order came too late and is dropped");
            return;
        }
        results.tell(result.get(), order.test().notAfter(), event.correlationId());
    }

    private static Optional<CloudEvent> read(Message<byte[]> message) {
        Headers headers = headers(message);
        return CloudEvent.read(name -> value(headers, name), message.getPayload());
    }

    private static Headers headers(Message<byte[]> message) {
        return metadata(message).getHeaders();
    }

    private static TopicPartition partition(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<?, ?> order = metadata(message);
        return new TopicPartition(order.getTopic(), order.getPartition());
    }

    private static IncomingKafkaRecordMetadata<?, ?> metadata(Message<byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    }

    private static byte @Nullable [] value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : header.value();
    }

    /** What comes from a header may hold anything. */
    private static String printable(String id) {
        String clean = id.replaceAll("[^A-Za-z0-9-]", "");
        return clean.length() > 64 ? clean.substring(0, 64) : clean;
    }
}
