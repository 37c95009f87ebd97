package ai.backfuture.connection.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a passed test keeps a connection Online: three intervals, with a re-test in each.
 *
 * @param interval between two re-tests
 */
public record Lease(Duration interval) {

    private static final double SPREAD = 0.1;

    public Lease {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("the interval of a lease is positive");
        }
    }

    public Instant endsAfter(Instant verifiedAt) {
        return verifiedAt.plus(interval.multipliedBy(3));
    }

    /** Up to a tenth earlier than the interval, so that connections added together do not stay together. */
    public Instant renewedAt(Moment moment) {
        long early = (long) (interval.toMillis() * SPREAD * moment.chance());
        return moment.now().plus(interval).minusMillis(early);
    }
}
