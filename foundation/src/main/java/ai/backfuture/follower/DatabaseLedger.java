package ai.backfuture.follower;

import ai.backfuture.contracts.Topic;
import java.util.Map;
import java.util.Set;

/**
 * A {@link Ledger} in the database that also holds what is made of the topic, shared by all instances.
 *
 * <p>Any number of them may take in the same topic at the same time: the locked positions let each record in once, and a
 * batch that does not join on to what is already in is refused.
 */
final class DatabaseLedger<M> implements Ledger<M> {

    private final Topic topic;
    private final TopicListener<M> listener;
    private final ReadingPositions positions;
    private final TakingIn takingIn;

    DatabaseLedger(Topic topic, TopicListener<M> listener, ReadingPositions positions, TakingIn takingIn) {
        this.topic = topic;
        this.listener = listener;
        this.positions = positions;
        this.takingIn = takingIn;
    }

    @Override
    public Map<Integer, Long> resume(String topicId, Set<Integer> partitions) {
        return positions.resume(topic, topicId, partitions);
    }

    @Override
    public boolean takeIn(Batch<M> batch) {
        return takingIn.takeIn(topic, batch, listener);
    }

    @Override
    public void reset(String topicId, int partition, long position) {
        positions.reset(topic, topicId, partition, position);
    }

    @Override
    public Standing standing() {
        return positions.standing(topic);
    }
}
