package ai.backfuture.outbox;

/**
 * Which rows of a bucket to read next, so that none is skipped, keys stay in order, and no poll walks over rows that are
 * published and dead.
 *
 * <p>Ids are given before the commit, so "greater than the last id" would skip a row that commits late. Instead the
 * window remembers a snapshot within which all is published. The next pass reads what that snapshot could not see:
 * transactions that began later, or were still running. That holds however long some transaction stays open, and costs
 * nothing for the dead rows that an open one keeps in the table.
 *
 * <p>A pass is the rows of one later snapshot, in the order of their ids. When they don't fit into one batch, the next
 * batches stay within that snapshot: a row that turns up meanwhile may precede, by its id, one that is already sent, and
 * its key's later rows must not overtake it.
 *
 * <p>Batches halve when they fail and double again as they succeed, so that a row which spoils every batch it is in is
 * soon alone in one, where Kafka can say so: its client splits a batch that a topic finds too large only down to the
 * producer's batch size, and then tries the same again until time is out.
 */
final class Window {

    private final OutboxTable table;
    private final Lease lease;
    private final int most;

    private int limit;
    private int asked;
    private int read;
    private volatile Snapshot published = Snapshot.NOTHING;
    private Pass pass = new NoPass();

    private sealed interface Pass {}

    private record NoPass() implements Pass {}

    private record Underway(Snapshot snapshot, long lastId) implements Pass {}

    Window(OutboxTable table, Lease lease, int most) {
        this.table = table;
        this.lease = lease;
        this.most = most;
        this.limit = most;
    }

    /**
     * Reads the next rows; the same ones again, or the first of them, until {@link #done} is told.
     *
     * @throws LeaseLostException when the bucket has changed hands
     */
    Batch next() {
        Batch batch =
                switch (pass) {
                    case NoPass none -> table.unseen(lease, published, limit);
                    case Underway underway ->
                        table.unseenWithin(lease, published, underway.snapshot(), underway.lastId(), limit);
                };
        asked = limit;
        read = batch.rows().size();
        return batch;
    }

    /**
     * All rows of the batch are dealt with.
     *
     * @return whether more may be waiting already
     */
    boolean done(Batch batch) {
        boolean full = batch.rows().size() >= asked;
        limit = Math.min(most, limit * 2);
        Snapshot current =
                switch (pass) {
                    case NoPass none -> batch.snapshot();
                    case Underway underway -> underway.snapshot();
                };
        boolean more = full || pass instanceof Underway;
        if (full) {
            pass = new Underway(current, batch.rows().getLast().id());
        } else {
            published = current;
            pass = new NoPass();
        }
        return more;
    }

    /** The batch last read failed, or may have. */
    void failed() {
        limit = Math.max(1, Math.min(limit, read / 2));
    }

    /** Everything that this snapshot could see is published. */
    Snapshot published() {
        return published;
    }
}
