package ai.backfuture.gateway.limit;

import java.util.function.LongSupplier;

/**
 * What each caller owes to one allowance, as the time at which all of it will be there again (the generic cell rate
 * algorithm): 16 bytes per caller, in a table of fixed size that never grows and needs no cleaning.
 *
 * <p>A caller whose time has passed owes nothing, which is the same as not being in the table, so its place is free.
 * Only when all eight places of a row are taken by callers that still owe something does one have to go, and that is the
 * one that owes least: a flood of new callers cannot wipe out the debt of one that is being held back.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm">Generic cell rate algorithm</a>
 */
final class Debts {

    private static final int PLACES = 8;
    private static final int ROW = 2 * PLACES;
    private static final int LOCKS = 64;

    private final Allowance allowance;
    private final LongSupplier nanos;
    private final long origin;
    /** Row after row; in each, eight times a caller's mark (0 is nobody) and when it will owe nothing. */
    private final long[] cells;

    private final int rows;
    private final Object[] locks = new Object[LOCKS];

    Debts(Allowance allowance, int callers, LongSupplier nanos) {
        this.allowance = allowance;
        this.nanos = nanos;
        this.origin = nanos.getAsLong();
        this.rows = Integer.highestOneBit(Math.max(1, callers / PLACES));
        this.cells = new long[rows * ROW];
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /** Takes one call for the caller of this mark, where there is one left. May be called from any thread. */
    Standing take(long mark) {
        long caller = mark == 0 ? 1 : mark;
        int row = (int) (caller >>> 32) & (rows - 1);
        synchronized (locks[row % LOCKS]) {
            long now = nanos.getAsLong() - origin;
            int place = place(row * ROW, caller);
            long debt = cells[place] == caller ? Math.max(0, cells[place + 1] - now) : 0;
            long more = debt + allowance.nanosPerCall();
            long window = allowance.window().toNanos();
            if (more > window) {
                return standing(more - window, debt);
            }
            cells[place] = caller;
            cells[place + 1] = now + more;
            return standing(0, more);
        }
    }

    /** The caller's own place, else the one whose caller owes least. */
    private int place(int from, long caller) {
        int best = from;
        for (int place = from; place < from + ROW; place += 2) {
            if (cells[place] == caller) {
                return place;
            }
            if (cells[place + 1] < cells[best + 1]) {
                best = place;
            }
        }
        return best;
    }

    private Standing standing(long pause, long debt) {
        return new Standing(
                allowance.name(), allowance.calls(), allowance.window().toNanos(), pause, debt);
    }
}
