package ai.backfuture.outbox;

import java.util.Arrays;

/**
 * What a statement could see: every transaction below {@code end} except those that were still running.
 *
 * @param text as {@code pg_snapshot} is written, {@code xmin:xmax:running,running}
 * @see <a href="https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT">PostgreSQL: Transaction
 *     ID and Snapshot Information Functions</a>
 */
record Snapshot(String text, long end, long[] running) {

    /** Saw nothing. */
    static final Snapshot NOTHING = parse("1:1:");

    static Snapshot parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a snapshot: " + text);
        }
        long[] running = parts[2].isEmpty()
                ? new long[0]
                : Arrays.stream(parts[2].split(",")).mapToLong(Long::parseLong).toArray();
        return new Snapshot(text, Long.parseLong(parts[1]), running);
    }

    /** Whether all that the other could see was seen by this one too. */
    boolean covers(Snapshot other) {
        return other.end <= end
                && Arrays.stream(running).filter(tx -> tx < other.end).allMatch(other::leavesOut);
    }

    /** The running transactions as an array literal. */
    String runningLiteral() {
        return "{" + text.substring(text.lastIndexOf(':') + 1) + "}";
    }

    private boolean leavesOut(long tx) {
        return Arrays.stream(running).anyMatch(other -> other == tx);
    }

    @Override
    public String toString() {
        return text;
    }
}
