package ai.backfuture.follower;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.UnreadableEventException;
import ai.backfuture.database.StoredText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Understands records as a listener does.
 *
 * <p>A record of a type that this build does not know is none of its business; one that is broken is told as unreadable
 * and read past, since on a topic of states the one that follows it mends everything.
 */
public final class Records {

    private static final int LONGEST_TEXT = 200;

    private Records() {}

    /** What the record says; empty when it says nothing to the listener. */
    public static <M> Optional<Said<M>> read(ConsumerRecord<byte[], byte[]> record, TopicListener<M> listener) {
        Place place = new Place(record.partition(), record.offset());
        try {
            UUID key = key(record.key());
            if (record.value() == null) {
                return Optional.of(new Said.Message<>(place, listener.gone(place, key)));
            }
            return CloudEvent.read(name -> header(record, name), record.value())
                    .flatMap(event -> listener.said(place, key, event))
                    .map(content -> new Said.Message<>(place, content));
        } catch (UnreadableEventException e) {
            return Optional.of(unreadable(place, record, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            return Optional.of(
                    unreadable(place, record, "refused: " + e.getClass().getSimpleName()));
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

    private static <M> Said<M> unreadable(Place place, ConsumerRecord<byte[], byte[]> record, String problem) {
        return new Said.Unreadable<>(
                place,
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
