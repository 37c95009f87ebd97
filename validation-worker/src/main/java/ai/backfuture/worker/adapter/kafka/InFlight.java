package ai.backfuture.worker.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The tests that are under way, and whether new ones may begin. */
@ApplicationScoped
class InFlight {

    private int running;
    private boolean closing;

    /** False when this worker is on its way out; then the order stays unacknowledged for another worker. */
    synchronized boolean begin() {
        if (closing) {
            return false;
        }
        running++;
        return true;
    }

    synchronized void end() {
        running--;
        notifyAll();
    }

    synchronized int running() {
        return running;
    }

    synchronized boolean isClosing() {
        return closing;
    }

    /** Lets nothing new begin and waits for what runs; returns how many were left when the time was over. */
    synchronized int close(Duration grace) {
        closing = true;
        long end = System.nanoTime() + grace.toNanos();
        try {
            while (running > 0) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    break;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return running;
    }
}
