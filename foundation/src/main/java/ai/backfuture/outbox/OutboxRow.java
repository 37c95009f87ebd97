package ai.backfuture.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that waits to be published.
 *
 * @param headers as {@link Headers} writes them
 * @param payload null for a tombstone
 */
record OutboxRow(long id, String topic, UUID key, String headers, byte @Nullable [] payload) {

    @Override
    public String toString() {
        return "row " + id + " for " + topic;
    }
}
