package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * What concerns an owner as a whole; topic {@code connection-states}, whose readers keep what they know of owners. Keyed by
 * an id of its own and followed by a tombstone, so that compaction takes the owner's name away.
 */
public sealed interface OwnerEvent extends Event {

    /** The owner is erased: the connections are gone, and whoever keeps anything else of the owner deletes it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OwnerErased(UUID erasureId, String owner) implements OwnerEvent {

        public OwnerErased {
            requireNonNull(erasureId, "erasureId");
            requireNonNull(owner, "owner");
        }

        @Override
        @JsonIgnore
        public UUID key() {
            return erasureId;
        }
    }
}
