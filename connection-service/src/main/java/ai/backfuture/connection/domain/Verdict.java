package ai.backfuture.connection.domain;

import ai.backfuture.contracts.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a test, or the absence of one, says about a connection. */
public sealed interface Verdict {

    /** Everything that the connection needs was proved. */
    record Passed() implements Verdict {}

    /**
     * The user has to act.
     *
     * @param onceMoreAt set when the same key is worth one more try, as a key just created on the exchange is
     */
    record YoursToFix(@Nullable Instant onceMoreAt) implements Verdict {}

    /** The exchange could not answer. */
    record Temporary(@Nullable Instant notBefore) implements Verdict {}

    /** We could not ask. */
    record OursToFix(@Nullable Instant notBefore) implements Verdict {}

    /** No test said anything, but time went on. */
    record TimePassed() implements Verdict {}

    /** The verdict that a failure with this reason amounts to. */
    static Verdict of(Reason reason, @Nullable Instant notBefore) {
        return switch (reason.kind()) {
            case YOURS_TO_FIX -> new YoursToFix(null);
            case TEMPORARY -> new Temporary(notBefore);
            case OURS_TO_FIX -> new OursToFix(notBefore);
        };
    }
}
