package ai.backfuture.connection.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether strategies use a connection.
 *
 * @param inUse whether one is enabled on it
 * @param lastUsedAt when one last was, as far as that is over; null if none ever was
 */
public record Use(boolean inUse, @Nullable Instant lastUsedAt) {

    /** Nothing has used it yet. */
    public static Use none() {
        return new Use(false, null);
    }
}
