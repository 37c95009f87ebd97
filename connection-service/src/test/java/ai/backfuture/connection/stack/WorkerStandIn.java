package ai.backfuture.connection.stack;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.EventJson;
import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.LimitScope;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionFinding;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.StepOutcome;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import ai.backfuture.contracts.ValidationEvent.ConnectionValidated;
import ai.backfuture.contracts.Warning;
import ai.backfuture.localstack.SharedStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Plays the workers: sees the tests that are ordered, and says what came of them. */
public final class WorkerStandIn implements AutoCloseable {

    private final TopicLog orders = new TopicLog("connections");
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, SharedStack.kafka(),
                    ProducerConfig.LINGER_MS_CONFIG, 0,
                    ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 3_000_000),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    /** The tests ordered for a connection so far. */
    public List<ConnectionEvent> ordersFor(UUID connection) {
        return orders.events(connection, ConnectionEvent.class);
    }

    /** Answers an order, once it is there. */
    public void passes(UUID connection, long number) {
        awaitOrder(connection, number);
        passesUnasked(connection, number);
    }

    /** Answers what may never have been ordered. */
    public void passesUnasked(UUID connection, long number) {
        passesAs(connection, number, "uid-1");
    }

    public void passesAs(UUID connection, long number, String accountUid) {
        Instant now = Instant.now();
        says(new ConnectionValidated(
                connection,
                number,
                ExchangeId.MEXC,
                now.minusMillis(80),
                now,
                List.of(new TestStep(StepName.CLOCK, StepOutcome.PASSED, "offset 12 ms", "GET /api/v3/time", 31)),
                Map.of(
                        Permission.READ, confirmed(PermissionState.CONFIRMED_ON, now),
                        Permission.TRADE_SPOT, confirmed(PermissionState.CONFIRMED_ON, now),
                        Permission.WITHDRAW, confirmed(PermissionState.CONFIRMED_OFF, now)),
                List.of(new Warning("NO_IP_RESTRICTION", "Bind the key to our addresses.")),
                now.plusSeconds(86_400),
                accountUid));
    }

    public void refuses(UUID connection, long number, Reason reason) {
        refuses(connection, number, reason, null, null);
    }

    public void refuses(
            UUID connection, long number, Reason reason, @Nullable String seenAddress, @Nullable Instant retryAfter) {
        refuses(connection, number, reason, seenAddress, retryAfter, null);
    }

    public void refuses(
            UUID connection,
            long number,
            Reason reason,
            @Nullable String seenAddress,
            @Nullable Instant retryAfter,
            @Nullable LimitScope limitScope) {
        awaitOrder(connection, number);
        Instant now = Instant.now();
        says(new ConnectionFailed(
                connection,
                number,
                ExchangeId.MEXC,
                now.minusMillis(80),
                now,
                reason,
                "700007",
                seenAddress,
                retryAfter,
                limitScope,
                List.of(new TestStep(StepName.KEY, StepOutcome.FAILED, null, null, 31)),
                Map.of(),
                List.of()));
    }

    private void awaitOrder(UUID connection, long number) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> ordersFor(connection).stream()
                        .anyMatch(order -> order.test().number() == number));
    }

    public void says(ValidationEvent event) {
        CloudEvent envelope = new CloudEvent(UUID.randomUUID(), "/validation-worker", Instant.now(), null, event);
        sends(bytes(event.key().toString()), EventJson.write(event), envelope.headers());
    }

    /** Puts any record on the topic. */
    public void sends(byte @Nullable [] key, byte @Nullable [] value, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>("validations", key, value);
        headers.forEach((name, text) -> record.headers().add(name, bytes(text)));
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PermissionFinding confirmed(PermissionState state, Instant at) {
        return new PermissionFinding(state, EvidenceSource.KEY_INFO, at);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        orders.close();
        producer.close();
    }
}
