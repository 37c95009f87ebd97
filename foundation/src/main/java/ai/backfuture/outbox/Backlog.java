package ai.backfuture.outbox;

import java.time.Duration;

/** How much waits to be published, and for how long the first of it. */
record Backlog(long rows, Duration oldest) {

    static final Backlog NONE = new Backlog(0, Duration.ZERO);
}
