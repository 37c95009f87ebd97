package ai.backfuture.idempotency;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A kept answer.
 *
 * @param body JSON, or null for an answer without one
 */
record Answer(int status, @Nullable URI location, byte @Nullable [] body) {

    private static final int SUCCESS = 2;

    Answer {
        if (!kept(status)) {
            throw new IllegalArgumentException("only a success is kept, not " + status);
        }
    }

    /** Whether an answer of that status is what a retry should get again. */
    static boolean kept(int status) {
        return status / 100 == SUCCESS;
    }
}
