package ai.backfuture.worker.adapter.health;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** An answer that is asked for at most once in a while, however often health is looked at. */
final class Recent {

    private final long keepNanos;
    private final BooleanSupplier question;
    private boolean known;
    private boolean value;
    private long askedAt;

    Recent(Duration keep, BooleanSupplier question) {
        this.keepNanos = keep.toNanos();
        this.question = question;
    }

    synchronized boolean value() {
        if (!known || System.nanoTime() - askedAt > keepNanos) {
            value = question.getAsBoolean();
            askedAt = System.nanoTime();
            known = true;
        }
        return value;
    }
}
