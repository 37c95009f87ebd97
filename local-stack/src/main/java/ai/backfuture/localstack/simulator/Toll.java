package ai.backfuture.localstack.simulator;

import java.time.Duration;

/**
 * What one call takes of one limit that an exchange counts for the caller's address, whosever key it is.
 *
 * @param limit what is counted, the same text for all calls that share it
 * @param units how much of it the call takes
 * @param most what an address may take within any span of that length
 * @param excess what becomes of an address that takes more
 */
public record Toll(String limit, int units, int most, Duration per, Excess excess) {

    /** How an exchange treats an address that calls too often. */
    public enum Excess {
        /** Refused until there is room again. */
        REFUSED,

        /** Refused until there is room; an address that goes on calling all the same is shut out. */
        REFUSED_THEN_SHUT_OUT,

        /** Shut out at once. */
        SHUT_OUT
    }

    public Toll {
        if (units < 1 || most < units || !per.isPositive()) {
            throw new IllegalArgumentException("a limit of " + limit + " makes no sense");
        }
    }

    /** One unit of a limit that refuses what is too much. */
    public static Toll call(String limit, int most, Duration per) {
        return new Toll(limit, 1, most, per, Excess.REFUSED);
    }

    /** The same for an exchange that does otherwise with who takes too much. */
    public Toll or(Excess other) {
        return new Toll(limit, units, most, per, other);
    }
}
