package ai.backfuture.connection.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Units of one limit in the order of time, in slots of a hundredth of the limit's span.
 *
 * <p>A clock that is set back by more than what is kept is believed: what lies in its future is forgotten.
 *
 * @param newest number of the last slot, counted from the epoch
 * @param slots units in each, the oldest first
 */
public record SpentUnits(long newest, List<Integer> slots) {

    /** So many slots are a span. */
    static final int SPAN = 100;

    public SpentUnits {
        slots = List.copyOf(slots);
    }

    /** Nothing was spent. */
    public static SpentUnits none() {
        return new SpentUnits(0, List.of());
    }

    /** What lies in so many slots, the one of now included, and whatever is newer. */
    int within(int length, Quota.Limit limit, Instant now) {
        long until = slot(limit, now);
        if (newest > until + slots.size()) {
            return 0;
        }
        int sum = 0;
        for (long slot = until - length + 1; slot <= Math.max(until, newest); slot++) {
            sum += at(slot);
        }
        return sum;
    }

    /** The same with these units at that time, of which no more than so many slots are kept. */
    SpentUnits plus(int units, int kept, Quota.Limit limit, Instant time) {
        long slot = slot(limit, time);
        if (newest > slot + kept) {
            return none().plus(units, kept, limit, time);
        }
        long last = Math.max(slot, newest);
        Integer[] next = new Integer[kept];
        for (int i = 0; i < kept; i++) {
            next[i] = at(last - kept + 1 + i);
        }
        int index = (int) (kept - 1 - (last - slot));
        if (index >= 0) {
            next[index] += units;
        }
        return new SpentUnits(last, Arrays.asList(next));
    }

    private int at(long slot) {
        long index = slots.size() - 1 - (newest - slot);
        return index < 0 || index >= slots.size() ? 0 : slots.get((int) index);
    }

    private static long slot(Quota.Limit limit, Instant time) {
        return time.toEpochMilli() / Math.max(1, limit.per().toMillis() / SPAN);
    }
}
