package ai.backfuture.worker.application;

import java.time.Duration;

/** A point of the monotonic clock, which no correction of the wall clock moves. */
record Deadline(long nanoTime) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left, at most the limit; zero when it is over. */
    Duration leftOf(Duration limit) {
        Duration left = Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
        return left.compareTo(limit) < 0 ? left : limit;
    }

    boolean isOver() {
        return System.nanoTime() >= nanoTime;
    }
}
