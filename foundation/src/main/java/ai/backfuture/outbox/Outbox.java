package ai.backfuture.outbox;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.Event;
import ai.backfuture.contracts.EventJson;
import ai.backfuture.contracts.EventType;
import ai.backfuture.contracts.Topic;
import ai.backfuture.correlation.Correlation;
import ai.backfuture.id.Ids;
import ai.backfuture.tracing.Spans;
import ai.backfuture.tracing.TraceHeaders;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes events into the caller's database transaction; the relay publishes them after the commit.
 *
 * <p>Order is kept per record key, and it is the order of the calls. Two transactions that write about the same key must
 * therefore exclude each other before the first call, which locking or updating the row that the event tells of does.
 *
 * <p>An event gets its id here, so however often it is delivered, it is the same one. The trace of the caller goes with it
 * as headers of the record, which are kept with the row; the relay knows nothing of it.
 */
@ApplicationScoped
public class Outbox {

    /** Well below what a broker takes by default, so that no event of ours is ever refused. */
    private static final int LARGEST = 512 * 1024;

    private static final String INSERT =
            "INSERT INTO outbox (bucket, topic, record_key, headers, payload) VALUES (?, ?, ?, ?, ?)";

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final AfterCommit afterCommit;
    private final String source;
    private final Clock clock;
    private final Tracer tracer;

    Outbox(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transaction,
            AfterCommit afterCommit,
            OutboxSettings settings,
            Clock clock,
            Tracer tracer) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.afterCommit = afterCommit;
        this.source = settings.source();
        this.clock = clock;
        this.tracer = tracer;
    }

    /**
     * Publishes the event if and when the transaction commits.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void publish(Event event) {
        CloudEvent envelope = new CloudEvent(
                Ids.next(), source, clock.instant(), Correlation.current().orElse(null), event);
        byte[] payload = EventJson.write(event);
        if (payload.length > LARGEST) {
            throw new IllegalArgumentException("an event of " + payload.length + " bytes is too large to publish");
        }
        Topic topic = EventType.of(event).topic();
        Spans.during(publishing(topic, event), () -> insert(topic, event.key(), traced(envelope.headers()), payload));
    }

    /**
     * Publishes a record without a value, which removes the key from a compacted topic.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void publishTombstone(Topic topic, UUID key) {
        insert(topic, key, traced(Map.of()), null);
    }

    private SpanBuilder publishing(Topic topic, Event event) {
        return tracer.spanBuilder("publish " + topic.topicName())
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", topic.topicName())
                .setAttribute("cloudevents.event_type", EventType.of(event).typeName());
    }

    private static Map<String, String> traced(Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        TraceHeaders.write(Context.current(), all::put);
        return all;
    }

    private void insert(Topic topic, UUID key, Map<String, String> headers, byte @Nullable [] payload) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "events are published inside a transaction, together with what they tell of");
        }
        int bucket = Buckets.of(key);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, bucket);
            insert.setString(2, topic.topicName());
            insert.setObject(3, key);
            insert.setString(4, Headers.write(headers));
            insert.setBytes(5, payload);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an event could not be written: SQLSTATE " + e.getSQLState(), e);
        }
        afterCommit.wake(bucket);
    }
}
