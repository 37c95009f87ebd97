package ai.backfuture.gateway.live;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * An event at its place in the log.
 *
 * @param sequence counts the events of this instance; means nothing to any other
 * @param slot the partition it came from, as numbered by the topology, and {@code offset} its place there
 * @param position where a reader stands who has been told this event and all before it
 * @param frame the event as it goes over the wire, shared by all streams; the id line comes first
 * @param bodyStart where the rest begins
 */
record LogEntry(
        long sequence,
        int slot,
        long offset,
        String owner,
        LiveEvent.@Nullable Subject subject,
        Position position,
        Buffer frame,
        int bodyStart) {

    /** The frame with another id. */
    Buffer frameWith(Position other) {
        return Buffer.buffer(frame.length() + 64)
                .appendString("id: " + other.id() + "\n")
                .appendBuffer(frame.slice(bodyStart, frame.length()));
    }
}
