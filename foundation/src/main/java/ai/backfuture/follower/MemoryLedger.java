package ai.backfuture.follower;

import ai.backfuture.contracts.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** A {@link Ledger} of this instance alone, which begins anew with it; for topics that are few and small. */
final class MemoryLedger<M> implements Ledger<M> {

    private static final Logger LOG = Logger.getLogger(MemoryLedger.class);

    private final Topic topic;
    private final TopicListener<M> listener;
    private final Map<Integer, Long> positions = new HashMap<>();
    private String followed = "";

    MemoryLedger(Topic topic, TopicListener<M> listener) {
        this.topic = topic;
        this.listener = listener;
    }

    @Override
    public Map<Integer, Long> resume(String topicId, Set<Integer> partitions) {
        if (!topicId.equals(followed)) {
            positions.clear();
            followed = topicId;
        }
        partitions.forEach(partition -> positions.putIfAbsent(partition, 0L));
        return Map.copyOf(positions);
    }

    @Override
    public boolean takeIn(Batch<M> batch) {
        listener.takeIn(batch.messages());
        for (Said.Unreadable<M> broken : batch.unreadable()) {
            LOG.errorf(
                    "a record of %s can't be read: %s, partition %d, offset %d",
                    topic.topicName(),
                    broken.problem(),
                    broken.place().partition(),
                    broken.place().offset());
        }
        batch.spans().forEach((partition, span) -> positions.put(partition, span.to()));
        return true;
    }

    @Override
    public void reset(String topicId, int partition, long position) {
        positions.put(partition, position);
    }

    @Override
    public Standing standing() {
        return new Standing(followed, positions);
    }
}
