package ai.backfuture.notification.adapter.http;

import java.time.Duration;

/** The end of an attempt, by the machine's own measure of time. */
final class Deadline {

    private final long end;

    Deadline(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
    }

    /** Never less than a millisecond. */
    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }
}
