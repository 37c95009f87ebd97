package ai.backfuture.notification.application;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far each topic has been read, kept in the same database as what follows from it. A position is the offset to be
 * read next.
 *
 * <p>Positions belong to one topic id: a topic that was deleted and made again has another, and is read from its start.
 */
public interface ReadingPositions {

    /** Where to read on in each partition; partitions not seen before, or of a replaced topic, start at 0. */
    Map<Integer, Long> resume(String topic, String topicId, Set<Integer> partitions);

    /** Where reading stands, outside of any transaction; empty when one of the partitions is not of this topic. */
    Optional<Map<Integer, Long>> standing(String topic, String topicId, Set<Integer> partitions);

    /** As {@link #standing}, locked until the caller's transaction ends. */
    Optional<Map<Integer, Long>> lock(String topic, String topicId, Set<Integer> partitions);

    /** Moves locked positions. */
    void move(String topic, Map<Integer, Long> positions);

    /** Sets one position whatever it was, for a partition whose log was cut on either side. */
    void reset(String topic, String topicId, int partition, long position);
}
