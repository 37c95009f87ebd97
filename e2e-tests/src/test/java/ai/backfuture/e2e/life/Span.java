package ai.backfuture.e2e.life;

/** Lengths of time in milliseconds. */
final class Span {

    static final long SECOND = 1_000;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;

    /** Later than everything. */
    static final long NEVER = Long.MAX_VALUE;

    private Span() {}

    /** The first multiple of the step that is not before. */
    static long roundedUp(long at, long step) {
        return Math.ceilDiv(at, step) * step;
    }
}
