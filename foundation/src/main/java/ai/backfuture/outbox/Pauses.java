package ai.backfuture.outbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing pauses between failing attempts, spread so that buckets don't try in step. */
final class Pauses {

    private static final Duration FIRST = Duration.ofMillis(50);

    private final Duration longest;
    private Duration next = FIRST;

    Pauses(Duration longest) {
        this.longest = longest;
    }

    Duration next() {
        long millis = next.toMillis();
        next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }

    void reset() {
        next = FIRST;
    }
}
