package ai.backfuture.strategy.adapter.kafka;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionStateEvent;
import ai.backfuture.contracts.ConnectionStateEvent.ConnectionStateChanged;
import ai.backfuture.contracts.ExchangeStateEvent;
import ai.backfuture.contracts.OwnerEvent;
import ai.backfuture.contracts.OwnerEvent.OwnerErased;
import ai.backfuture.contracts.StrategyEvent;
import ai.backfuture.contracts.SuspensionEvent;
import ai.backfuture.contracts.TestProgressEvent;
import ai.backfuture.contracts.UnreadableEventException;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.strategy.application.Heard;
import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.Owner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Understands records of the topic of connection states.
 *
 * <p>A record of a type that this build does not know is none of its business; one that is broken is told as unreadable
 * and read past, since the state that follows it mends everything.
 */
final class StateRecords {

    private static final int LONGEST_TEXT = 200;

    private StateRecords() {}

    /** What the record says; empty when it says nothing to this service. */
    static Optional<Heard> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            ConnectionId id = key(record.key());
            if (record.value() == null) {
                return Optional.of(new Heard.Gone(record.partition(), record.offset(), id));
            }
            return CloudEvent.read(name -> header(record, name), record.value())
                    .flatMap(event -> heard(record, id, event));
        } catch (UnreadableEventException e) {
            return Optional.of(unreadable(record, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            return Optional.of(unreadable(record, "refused: " + e.getClass().getSimpleName()));
        }
    }

    private static Optional<Heard> heard(ConsumerRecord<byte[], byte[]> record, ConnectionId id, CloudEvent event) {
        return switch (event.data()) {
            case ConnectionStateEvent stateEvent ->
                switch (stateEvent) {
                    case ConnectionStateChanged changed -> Optional.of(heard(record, id, changed));
                };
            case OwnerEvent ownerEvent ->
                switch (ownerEvent) {
                    case OwnerErased erased -> Optional.of(heard(record, erased, event.time()));
                };
            case ConnectionEvent other -> Optional.empty();
            case ValidationEvent other -> Optional.empty();
            case TestProgressEvent other -> Optional.empty();
            case ExchangeStateEvent other -> Optional.empty();
            case SuspensionEvent other -> Optional.empty();
            case StrategyEvent other -> Optional.empty();
        };
    }

    private static Heard heard(ConsumerRecord<byte[], byte[]> record, ConnectionId id, ConnectionStateChanged changed) {
        if (changed.connection() == null
                || !id.value().equals(changed.connection().id())) {
            throw new UnreadableEventException("the key is not the id of the connection");
        }
        return new Heard.State(record.partition(), record.offset(), ConnectionStates.of(changed));
    }

    private static Heard heard(ConsumerRecord<byte[], byte[]> record, OwnerErased erased, Instant at) {
        if (!StoredText.isStorable(erased.owner())) {
            throw new UnreadableEventException("the owner is no text");
        }
        return new Heard.Erased(record.partition(), record.offset(), new Owner(erased.owner()), at);
    }

    private static ConnectionId key(byte @Nullable [] key) {
        if (key == null) {
            throw new UnreadableEventException("the key is missing");
        }
        try {
            return new ConnectionId(UUID.fromString(new String(key, StandardCharsets.UTF_8)));
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
