package ai.backfuture.follower;

import ai.backfuture.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/**
 * Takes in a batch: what the listener makes of it, the records that made no sense, and the positions that follow are
 * written in one transaction. So nothing is lost, and nothing is taken in twice.
 */
@ApplicationScoped
class TakingIn {

    private final ReadingPositions positions;
    private final DeadLetters deadLetters;

    TakingIn(ReadingPositions positions, DeadLetters deadLetters) {
        this.positions = positions;
        this.deadLetters = deadLetters;
    }

    /** False when reading stands before the batch, or follows another topic by now. */
    @Transactional
    <M> boolean takeIn(Topic topic, Batch<M> batch, TopicListener<M> listener) {
        Optional<Map<Integer, Long>> standing =
                positions.lock(topic, batch.topicId(), batch.spans().keySet());
        if (standing.isEmpty() || batch.leavesGapAfter(standing.get())) {
            return false;
        }
        Batch<M> news = batch.after(standing.get());
        listener.takeIn(news.messages());
        news.unreadable().forEach(broken -> deadLetters.keep(batch.topicId(), broken));
        positions.move(topic, batch.furtherThan(standing.get()));
        return true;
    }
}
