package ai.backfuture.follower;

import java.util.Map;
import java.util.Set;

/**
 * How far one topic has been read, and the taking in of what was read, which go together.
 *
 * <p>Positions belong to one topic id: a topic that was deleted and made again has another, and is read from its start.
 */
interface Ledger<M> {

    /** Where to read on in each partition; partitions not seen before, or of a replaced topic, start at 0. */
    Map<Integer, Long> resume(String topicId, Set<Integer> partitions);

    /**
     * Takes the batch in and moves the positions, both or neither.
     *
     * @return false when reading stands before the batch, or follows another topic by now: read on from where it stands
     */
    boolean takeIn(Batch<M> batch);

    /** Sets one position whatever it was, for a partition whose log was cut on either side. */
    void reset(String topicId, int partition, long position);

    Standing standing();
}
