package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new key that is to replace the one that serves. It is gone from the view when it has taken over.
 *
 * @param keyHint an ellipsis and the last four characters of the new key
 * @param reason why it was not taken: a {@link Reason}'s name, or {@code DIFFERENT_ACCOUNT} or {@code
 *     KEY_ALREADY_CONNECTED}; it and the three that follow are null unless it failed
 * @param test the test of the new key
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReplacementView(
        Status status,
        String keyHint,
        Instant requestedAt,
        @Nullable String reason,
        @Nullable String title,
        @Nullable String cause,
        @Nullable String whatToDo,
        TestView test) {

    /** How far it is. */
    public enum Status {
        /** The new key is tested while the old one serves. */
        TESTING,
        /** It was not taken; the old one serves on. */
        FAILED
    }

    public ReplacementView {
        requireNonNull(status, "status");
        requireNonNull(keyHint, "keyHint");
        if (keyHint.length() > ConnectionView.HINT_LENGTH) {
            throw new IllegalArgumentException("a key hint shows four characters at most");
        }
        requireNonNull(requestedAt, "requestedAt");
        requireNonNull(test, "test");
        if ((status == Status.FAILED) != (reason != null)) {
            throw new IllegalArgumentException("a reason belongs to FAILED, and to nothing else");
        }
    }
}
