package ai.backfuture.connection.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When to test again after a failure that is not the user's to fix: doubling pauses with a fifth of jitter either way.
 *
 * @param first pause after the first failure
 * @param longest the pause that doubling stops at
 */
public record Backoff(Duration first, Duration longest) {

    /** An exchange that asks for more than this is not believed. */
    public static final Duration LONGEST_ASKED = Duration.ofDays(3);

    private static final double JITTER = 0.2;

    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("0 < first <= longest");
        }
    }

    /**
     * @param failures how many there were in a row, this one included
     * @param notBefore what the exchange asked for, if it did
     */
    public Instant after(int failures, @Nullable Instant notBefore, Moment moment) {
        int doublings = Math.min(Math.max(failures - 1, 0), 30);
        long base = Math.min(longest.toMillis(), saturated(first.toMillis(), doublings));
        long pause = (long) (base * (1 - JITTER + 2 * JITTER * moment.chance()));
        Instant ours = moment.now().plusMillis(pause);
        if (notBefore == null || !notBefore.isAfter(ours)) {
            return ours;
        }
        Instant latest = moment.now().plus(LONGEST_ASKED);
        return notBefore.isBefore(latest) ? notBefore : latest;
    }

    private static long saturated(long millis, int doublings) {
        return millis > (Long.MAX_VALUE >> doublings) ? Long.MAX_VALUE : millis << doublings;
    }
}
