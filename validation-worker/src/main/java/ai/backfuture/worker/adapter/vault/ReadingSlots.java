package ai.backfuture.worker.adapter.vault;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many reads may be under way: one until the first has succeeded, so that a burst at the start makes one login and
 * not hundreds, and a fair number after it.
 */
final class ReadingSlots {

    private final Semaphore free = new Semaphore(1);
    private final AtomicBoolean open = new AtomicBoolean();
    private final int most;

    ReadingSlots(int most) {
        this.most = most;
    }

    boolean take(Duration patience) {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void giveBack(boolean succeeded) {
        boolean first = succeeded && open.compareAndSet(false, true);
        free.release(first ? most : 1);
    }
}
