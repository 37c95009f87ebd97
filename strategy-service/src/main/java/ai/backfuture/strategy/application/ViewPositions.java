package ai.backfuture.strategy.application;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far the view has read its topic, kept in the same database as the view. A position is the offset to be read next.
 *
 * <p>Positions belong to one topic id: a topic that was deleted and made again has another, and is read from its start.
 */
public interface ViewPositions {

    /** All positions, outside of any transaction of the caller. */
    Standing standing();

    /** Where to read on in each partition; partitions not seen before, or of a replaced topic, start at 0. */
    Map<Integer, Long> resume(String topicId, Set<Integer> partitions);

    /** The positions, locked until the transaction ends; empty when one of them is not of this topic. */
    Optional<Map<Integer, Long>> lock(String topicId, Set<Integer> partitions);

    /** Moves locked positions. */
    void move(Map<Integer, Long> positions);

    /** Sets one position whatever it was, for a partition whose log was cut on either side. */
    void reset(String topicId, int partition, long position);

    /** Positions of one topic. */
    record Standing(String topicId, Map<Integer, Long> positions) {

        public Standing {
            positions = Map.copyOf(positions);
        }

        /** Whether everything before these ends has been read. */
        public boolean covers(String otherTopicId, Map<Integer, Long> ends) {
            return topicId.equals(otherTopicId)
                    && ends.entrySet().stream().allMatch(e -> positions.getOrDefault(e.getKey(), 0L) >= e.getValue());
        }
    }
}
