package ai.backfuture.connection.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * When one connection is tested again.
 *
 * <p>Each connection keeps a beat of its own, which its id gives it: however many were added, or tested, in the same
 * minute, their re-tests lie evenly over the interval, and stay so after every outage.
 *
 * @param interval between two beats
 * @param phase from 0 (included) to 1 (excluded): where in each interval this connection's beat lies
 */
public record Rhythm(Duration interval, double phase) {

    /** A beat that is nearer than this share of the interval is let pass. */
    private static final double NEAREST = 0.25;

    private static final int LEASE_IN_INTERVALS = 3;

    public Rhythm {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("an interval is positive");
        }
        if (!(phase >= 0 && phase < 1)) {
            throw new IllegalArgumentException("a phase is at least 0 and less than 1");
        }
    }

    /** The last bits of an id of version 7 are chance. */
    static Rhythm of(Duration interval, UUID id) {
        return new Rhythm(interval, (id.getLeastSignificantBits() & 0xFFFF_FFFFL) / (double) (1L << 32));
    }

    /** The next beat; a quarter of the interval away at least, and one and a quarter at most. */
    Instant nextTest(Instant now) {
        long length = interval.toMillis();
        long earliest = now.toEpochMilli() + (long) (length * NEAREST);
        long beat = (long) (length * phase);
        long sinceBeat = Math.floorMod(earliest - beat, length);
        return Instant.ofEpochMilli(sinceBeat == 0 ? earliest : earliest + length - sinceBeat);
    }

    /** When the lease ends that a test passed now begins. */
    Instant leaseEnd(Instant now) {
        return now.plus(interval.multipliedBy(LEASE_IN_INTERVALS));
    }
}
