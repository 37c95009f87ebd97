package ai.backfuture.connection.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What was granted of one limit lately, in slots of a hundredth of its span.
 *
 * <p>The exchange counts calls when they arrive, we count tests when they are sent out, and what lies between is not
 * always the same. So a grant counts for somewhat longer than the exchange's span: calls that arrive late never fall
 * into a span that was filled anew. That slack is what keeps us below the limit, and the only part of it that we give away.
 *
 * <p>A clock that is set back by more than that is believed: what was granted in its future is forgotten.
 *
 * @param newest number of the last slot, counted from the epoch
 * @param slots units granted in each, the oldest first
 */
public record SpentUnits(long newest, List<Integer> slots) {

    private static final int SLOTS_IN_SPAN = 100;

    /** How far apart two calls may drift between us and the exchange, at least; spans of seconds can't afford more. */
    private static final Duration DRIFT = Duration.ofMillis(150);

    private static final double DRIFT_OF_SPAN = 0.02;

    /** No more than its share goes out in a quarter of a span: a test that comes next never waits for a whole span. */
    private static final int SHARES = 4;

    public SpentUnits {
        slots = List.copyOf(slots);
    }

    /** Nothing was granted. */
    public static SpentUnits none() {
        return new SpentUnits(0, List.of());
    }

    /** Whether so many units may be granted now, of a limit of which only this share is to be used. */
    boolean allows(int units, Quota.Limit limit, double share, Instant now) {
        if (units == 0) {
            return true;
        }
        long slot = slot(limit, now);
        int window = window(limit);
        if (newest > slot + window) {
            return none().allows(units, limit, share, now);
        }
        int quarter = (window + SHARES - 1) / SHARES;
        double most = limit.units() * share;
        int lately = sum(slot, quarter);
        return sum(slot, window) + units <= Math.max(most, units)
                && (lately == 0 || lately + units <= Math.ceil(most / SHARES));
    }

    /** The same with these units granted now. */
    SpentUnits plus(int units, Quota.Limit limit, Instant now) {
        int kept = window(limit);
        if (newest > slot(limit, now) + kept) {
            return none().plus(units, limit, now);
        }
        long slot = Math.max(slot(limit, now), newest);
        Integer[] next = new Integer[kept];
        for (int i = 0; i < kept; i++) {
            next[i] = at(slot - kept + 1 + i);
        }
        next[kept - 1] += units;
        return new SpentUnits(slot, Arrays.asList(next));
    }

    private int sum(long until, int length) {
        int sum = 0;
        for (long slot = until - length + 1; slot <= Math.max(until, newest); slot++) {
            sum += at(slot);
        }
        return sum;
    }

    private int at(long slot) {
        long index = slots.size() - 1 - (newest - slot);
        return index < 0 || index >= slots.size() ? 0 : slots.get((int) index);
    }

    private static int window(Quota.Limit limit) {
        return SLOTS_IN_SPAN + slack(limit) + 1;
    }

    private static long slot(Quota.Limit limit, Instant now) {
        return now.toEpochMilli() / slotMillis(limit);
    }

    private static long slotMillis(Quota.Limit limit) {
        return Math.max(1, limit.per().toMillis() / SLOTS_IN_SPAN);
    }

    private static int slack(Quota.Limit limit) {
        long drift = Math.max(DRIFT.toMillis(), (long) (limit.per().toMillis() * DRIFT_OF_SPAN));
        return (int) Math.ceilDiv(drift, slotMillis(limit));
    }
}
