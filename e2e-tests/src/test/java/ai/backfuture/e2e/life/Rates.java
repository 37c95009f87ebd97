package ai.backfuture.e2e.life;

import java.util.Arrays;

/** How many re-tests went out in each minute and hour; the first two days, in which they begin, do not count. */
final class Rates {

    /** How evenly something is spread. */
    record Spread(double mean, int peak, int peakAt) {

        double ratio() {
            return mean == 0 ? 0 : peak / mean;
        }
    }

    private static final int FIRST_HOUR = 48;

    private final long start;
    private final int[] byMinute;

    Rates(long start, int days) {
        this.start = start;
        this.byMinute = new int[days * 24 * 60];
    }

    void count(long at) {
        byMinute[(int) ((at - start) / Span.MINUTE)]++;
    }

    long total() {
        return Arrays.stream(byMinute).asLongStream().sum();
    }

    Spread byMinute() {
        return spread(1);
    }

    Spread byHour() {
        return spread(60);
    }

    /** The same as if nothing had gone out within that time. */
    Rates without(long from, long until) {
        Rates others = new Rates(start, byMinute.length / (24 * 60));
        System.arraycopy(byMinute, 0, others.byMinute, 0, byMinute.length);
        Arrays.fill(others.byMinute, (int) ((from - start) / Span.MINUTE), (int) ((until - start) / Span.MINUTE), 0);
        return others;
    }

    private Spread spread(int minutes) {
        int first = FIRST_HOUR * 60 / minutes;
        int last = byMinute.length / minutes;
        long sum = 0;
        int peak = 0;
        int peakAt = first;
        for (int span = first; span < last; span++) {
            int count = Arrays.stream(byMinute, span * minutes, (span + 1) * minutes)
                    .sum();
            sum += count;
            if (count > peak) {
                peak = count;
                peakAt = span;
            }
        }
        return new Spread(sum / (double) (last - first), peak, peakAt);
    }
}
