package ai.backfuture.worker.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * The tests that are under way, and whether new ones may begin: none when this worker is on its way out, and none of a
 * partition that goes to another worker. Safe for use by many threads.
 */
@ApplicationScoped
class InFlight {

    private final Map<TopicPartition, Integer> running = new HashMap<>();
    private final Set<TopicPartition> handedOver = new HashSet<>();
    private boolean closing;

    /** False when an order from there is for another worker; then it stays unacknowledged. */
    synchronized boolean begin(TopicPartition from) {
        if (closing || handedOver.contains(from)) {
            return false;
        }
        running.merge(from, 1, Integer::sum);
        return true;
    }

    synchronized void end(TopicPartition from) {
        running.computeIfPresent(from, (_, tests) -> tests == 1 ? null : tests - 1);
        notifyAll();
    }

    synchronized int running() {
        return running(running.keySet());
    }

    synchronized boolean isClosing() {
        return closing;
    }

    /** Lets nothing new begin and waits for what runs; returns how many were left when the time was over. */
    synchronized int close(Duration grace) {
        closing = true;
        awaitEnd(running.keySet(), grace);
        return running();
    }

    /** The same for these partitions alone, until they are {@linkplain #takenOver taken over}. */
    synchronized int handOver(Collection<TopicPartition> partitions, Duration grace) {
        handedOver.addAll(partitions);
        awaitEnd(partitions, grace);
        return running(partitions);
    }

    /** Orders of these partitions are for this worker from now on. */
    synchronized void takenOver(Collection<TopicPartition> partitions) {
        handedOver.removeAll(partitions);
    }

    private void awaitEnd(Collection<TopicPartition> partitions, Duration grace) {
        long end = System.nanoTime() + grace.toNanos();
        try {
            while (running(partitions) > 0) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int running(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .mapToInt(partition -> running.getOrDefault(partition, 0))
                .sum();
    }
}
