package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * What operators have stopped; compacted topic {@code suspensions}. Lifting publishes a last event with {@code liftedAt},
 * then a tombstone.
 */
public sealed interface SuspensionEvent extends Event {

    /** A suspension was ordered, or lifted. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SuspensionChanged(SuspensionView suspension) implements SuspensionEvent {

        public SuspensionChanged {
            requireNonNull(suspension, "suspension");
        }

        @Override
        @JsonIgnore
        public UUID key() {
            return suspension.id();
        }
    }
}
