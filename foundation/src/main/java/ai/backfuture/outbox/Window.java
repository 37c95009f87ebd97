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
 */
final class Window {

    private final OutboxTable table;
    private final Lease lease;
    private final int limit;

    private volatile Snapshot published = Snapshot.NOTHING;
    private Pass pass = new NoPass();

    private sealed interface Pass {}

    private record NoPass() implements Pass {}

    private record Underway(Snapshot snapshot, long lastId) implements Pass {}

    Window(OutboxTable table, Lease lease, int limit) {
        this.table = table;
        this.lease = lease;
        this.limit = limit;
    }

    /**
     * Reads the next rows; the same ones again until {@link #done} is told.
     *
     * @throws LeaseLostException when the bucket has changed hands
     */
    Batch next() {
        return switch (pass) {
            case NoPass none -> table.unseen(lease, published, limit);
            case Underway underway ->
                table.unseenWithin(lease, published, underway.snapshot(), underway.lastId(), limit);
        };
    }

    /**
     * All rows of the batch are dealt with.
     *
     * @return whether more may be waiting already
     */
    boolean done(Batch batch) {
        boolean full = batch.rows().size() >= limit;
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

    /** Everything that this snapshot could see is published. */
    Snapshot published() {
        return published;
    }
}
