package ai.backfuture.connection.domain;

import ai.backfuture.contracts.ConnectionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a connection stands, as far as states and times go.
 *
 * @param verifiedAt when a test last passed
 * @param validUntil the end of the lease; set exactly while the connection is Online or Degraded
 * @param nextTestAt when we test by ourselves; null for never, and while a test runs
 * @param failures in a row that were not the user's to fix
 */
public record Standing(
        ConnectionStatus status,
        @Nullable Instant verifiedAt,
        @Nullable Instant validUntil,
        @Nullable Instant nextTestAt,
        int failures) {

    public Standing {
        boolean leased = status == ConnectionStatus.ONLINE || status == ConnectionStatus.DEGRADED;
        if (leased != (validUntil != null)) {
            throw new IllegalArgumentException("a lease belongs to Online and Degraded, and to nothing else");
        }
    }

    /** A connection that no test has judged yet. */
    static Standing pending() {
        return new Standing(ConnectionStatus.PENDING, null, null, null, 0);
    }

    Standing testing() {
        return new Standing(status, verifiedAt, validUntil, null, failures);
    }

    Standing removing() {
        return new Standing(ConnectionStatus.REMOVING, verifiedAt, null, null, 0);
    }

    /** Tested again, and leased, no later than in that rhythm; a lease is never made longer without a test. */
    Standing noLaterThan(Rhythm rhythm, Instant now) {
        return new Standing(
                status,
                verifiedAt,
                earlier(validUntil, rhythm.leaseEnd(now)),
                earlier(nextTestAt, rhythm.nextTest(now)),
                failures);
    }

    private static @Nullable Instant earlier(@Nullable Instant known, Instant other) {
        return known == null || known.isBefore(other) ? known : other;
    }

    boolean leaseEnded(Instant now) {
        return validUntil != null && !now.isBefore(validUntil);
    }
}
