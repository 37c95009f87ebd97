package ai.backfuture.worker.adapter.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Up to where the orders of each partition are answered: before the first that was received and is not, whatever came
 * after it. Safe for use by many threads.
 */
final class Answered {

    private final Map<TopicPartition, Orders> partitions = new HashMap<>();

    synchronized void received(TopicPartition partition, long offset) {
        Orders orders = partitions.computeIfAbsent(partition, _ -> new Orders());
        orders.unanswered.add(offset);
        orders.next = Math.max(orders.next, offset + 1);
    }

    /** What was never received from there, or before the partition was handed over, changes nothing. */
    synchronized void answered(TopicPartition partition, long offset) {
        Orders orders = partitions.get(partition);
        if (orders != null && orders.unanswered.remove(offset)) {
            orders.any = true;
        }
    }

    /** The offsets to commit for these, and their end here: whoever has them next begins there. */
    synchronized Map<TopicPartition, OffsetAndMetadata> handOver(Collection<TopicPartition> handed) {
        Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();
        for (TopicPartition partition : handed) {
            Orders orders = partitions.remove(partition);
            if (orders != null && orders.any) {
                commits.put(partition, new OffsetAndMetadata(orders.upTo()));
            }
        }
        return commits;
    }

    private static final class Orders {

        private final TreeSet<Long> unanswered = new TreeSet<>();
        private long next;
        private boolean any;

        private long upTo() {
            return unanswered.isEmpty() ? next : unanswered.first();
        }
    }
}
