package ai.backfuture.gateway.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that one owner's dashboards are to be told, or everybody's.
 *
 * @param name the SSE event name
 * @param subject the connection, strategy or exchange that changed, with the version it has now; null for what has no version
 * @param json the event's data, one line of UTF-8
 */
record LiveEvent(String name, String owner, @Nullable Subject subject, byte[] json) {

    /** The owner of what everybody is told; no token has this {@code sub}. */
    static final String EVERYBODY = "";

    /**
     * A version of a connection or strategy.
     *
     * @param removed whether it is gone; a removal may carry the version of the last state
     */
    record Subject(UUID id, long version, boolean removed) {

        /** Whether it tells a reader nothing who knows about that version already. */
        boolean isOldFor(long knownVersion) {
            return version < knownVersion || version == knownVersion && !removed;
        }
    }
}
