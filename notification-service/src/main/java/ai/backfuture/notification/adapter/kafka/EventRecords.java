package ai.backfuture.notification.adapter.kafka;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionStateEvent;
import ai.backfuture.contracts.ConnectionStateEvent.ConnectionStateChanged;
import ai.backfuture.contracts.Event;
import ai.backfuture.contracts.ExchangeStateEvent;
import ai.backfuture.contracts.OwnerEvent;
import ai.backfuture.contracts.StrategyEvent;
import ai.backfuture.contracts.StrategyEvent.StrategySuspended;
import ai.backfuture.contracts.SuspensionEvent;
import ai.backfuture.contracts.TestProgressEvent;
import ai.backfuture.contracts.Topic;
import ai.backfuture.contracts.UnreadableEventException;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.notification.application.Heard;
import ai.backfuture.notification.domain.Owner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Understands records of the topics that are followed.
 *
 * <p>A record of a type that this build does not know is none of its business; one that is broken is told as unreadable
 * and read past.
 */
final class EventRecords {

    private static final int LONGEST_TEXT = 200;
    private static final Instant FARTHEST = Instant.parse("9999-01-01T00:00:00Z");

    private EventRecords() {}

    /** What the record says; empty when it says nothing to this service. */
    static Optional<Heard> read(Topic topic, ConsumerRecord<byte[], byte[]> record) {
        try {
            UUID id = key(record.key());
            if (record.value() == null) {
                return Optional.of(gone(topic, record, id));
            }
            return CloudEvent.read(name -> header(record, name), record.value())
                    .flatMap(event -> heard(record, id, event.data()));
        } catch (UnreadableEventException e) {
            return Optional.of(unreadable(record, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            return Optional.of(unreadable(record, "refused: " + e.getClass().getSimpleName()));
        }
    }

    private static Optional<Heard> heard(ConsumerRecord<byte[], byte[]> record, UUID id, Event event) {
        return switch (event) {
            case ConnectionStateEvent state ->
                switch (state) {
                    case ConnectionStateChanged changed -> Optional.of(connection(record, id, changed));
                };
            case StrategyEvent strategy -> Optional.of(strategy(record, id, strategy));
            case ConnectionEvent other -> Optional.empty();
            case ValidationEvent other -> Optional.empty();
            case TestProgressEvent other -> Optional.empty();
            case ExchangeStateEvent other -> Optional.empty();
            case SuspensionEvent other -> Optional.empty();
            case OwnerEvent other -> Optional.empty();
        };
    }

    private static Heard connection(ConsumerRecord<byte[], byte[]> record, UUID id, ConnectionStateChanged changed) {
        checkKey(id, changed.connection().id());
        checkText(changed.connection().name());
        Instant end = changed.connection().expiresAt();
        if (end != null && (end.isAfter(FARTHEST) || end.isBefore(Instant.EPOCH))) {
            throw new UnreadableEventException("the end of the key is no sensible time");
        }
        return new Heard.ConnectionState(
                record.partition(), record.offset(), owner(changed.owner()), changed.connection());
    }

    private static Heard strategy(ConsumerRecord<byte[], byte[]> record, UUID id, StrategyEvent event) {
        checkKey(id, event.strategy().id());
        checkText(event.strategy().name());
        return new Heard.StrategyState(
                record.partition(),
                record.offset(),
                owner(event.owner()),
                event.strategy(),
                event instanceof StrategySuspended);
    }

    private static Heard gone(Topic topic, ConsumerRecord<byte[], byte[]> record, UUID id) {
        return topic == Topic.STRATEGIES
                ? new Heard.StrategyGone(record.partition(), record.offset(), id)
                : new Heard.ConnectionGone(record.partition(), record.offset(), id);
    }

    private static Owner owner(String owner) {
        checkText(owner);
        return new Owner(owner);
    }

    private static void checkKey(UUID key, UUID subject) {
        if (!key.equals(subject)) {
            throw new UnreadableEventException("the key is not the id of what it tells of");
        }
    }

    private static void checkText(String text) {
        if (!StoredText.isStorable(text)) {
            throw new UnreadableEventException("a name or the owner is no text");
        }
    }

    private static UUID key(byte @Nullable [] key) {
        if (key == null) {
            throw new UnreadableEventException("the key is missing");
        }
        try {
            return UUID.fromString(new String(key, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("the key is not a UUID");
        }
    }

    private static Heard.Unreadable unreadable(ConsumerRecord<byte[], byte[]> record, String problem) {
        return new Heard.Unreadable(
                record.partition(),
                record.offset(),
                text(record.key()),
                text(header(record, "ce_type")),
                StoredText.shortened(problem, LONGEST_TEXT));
    }

    private static byte @Nullable [] header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null
                ? null
                : StoredText.shortened(
                        new String(bytes, 0, Math.min(bytes.length, LONGEST_TEXT), StandardCharsets.UTF_8),
                        LONGEST_TEXT);
    }
}
