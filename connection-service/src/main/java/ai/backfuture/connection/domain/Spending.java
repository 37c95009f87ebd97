package ai.backfuture.connection.domain;

import java.time.Instant;

/**
 * What was spent of one limit lately, as far as it can be told from here.
 *
 * <p>The exchange counts a call when it arrives, which is some time between our sending the test out and its end: soon as
 * a rule, seconds later when a worker has just been started. So a test counts from when it goes out until a whole span
 * after its end. Whenever it was that its calls arrived, no span of the exchange ever sees more than the limit.
 *
 * @param granted by when the tests went out; only for spreading them over the span
 * @param ended by when they ended
 */
public record Spending(SpentUnits granted, SpentUnits ended) {

    /** No more than its share goes out in a quarter of a span: a test that comes next never waits for a whole span. */
    private static final int SHARES = 4;

    private static final int QUARTER = SpentUnits.SPAN / SHARES + 1;

    /** The slot that a span begins in belongs to it. */
    private static final int WHOLE = SpentUnits.SPAN + 1;

    /** Nothing was spent. */
    public static Spending none() {
        return new Spending(SpentUnits.none(), SpentUnits.none());
    }

    /**
     * Whether so many units may go out now, of a limit of which only this share is to be used.
     *
     * @param underWay units of tests that have gone out and not ended
     */
    boolean allows(int units, int underWay, Quota.Limit limit, double share, Instant now) {
        if (units == 0) {
            return true;
        }
        double most = limit.units() * share;
        int lately = granted.within(QUARTER, limit, now);
        return ended.within(WHOLE, limit, now) + underWay + units <= Math.max(most, units)
                && (lately == 0 || lately + units <= Math.ceil(most / SHARES));
    }

    /** The same with these units gone out now. */
    Spending granted(int units, Quota.Limit limit, Instant now) {
        return new Spending(granted.plus(units, QUARTER, limit, now), ended);
    }

    /** The same with a test of so many units that ended at that time. */
    Spending ended(int units, Quota.Limit limit, Instant time) {
        return new Spending(granted, ended.plus(units, WHOLE, limit, time));
    }
}
