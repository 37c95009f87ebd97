package ai.backfuture.strategy.application;

import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.ConnectionState;
import ai.backfuture.strategy.domain.Owner;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The view of connections: for each one the highest version heard of.
 *
 * <p>Except for {@link #find} and {@link #sourcePartition}, every method runs in the caller's transaction. A removed connection leaves a row that
 * refuses to be overwritten, so that a late old state cannot bring it back.
 */
public interface Connections {

    Optional<ConnectionState> find(ConnectionId id);

    /** The partition of the topic that the newest state came from. */
    OptionalInt sourcePartition(ConnectionId id);

    /** The state, with its row locked until the transaction ends; while it is locked, nothing newer is taken in. */
    Optional<ConnectionState> lock(ConnectionId id);

    /**
     * Takes in states, each of a different connection. One that is not newer than what is known changes nothing. A
     * failure that does not say why keeps the reason that was known.
     *
     * @return the connections that changed; their rows are locked
     */
    Set<ConnectionId> merge(Collection<Heard.State> states);

    /** Takes in that connections are gone; returns the last state of those that were known until now. */
    List<ConnectionState> remove(Set<ConnectionId> ids, Instant now);

    /** Has the end of this connection's lease noticed by {@link #lockEndedLeases}; the row is locked by the caller. */
    void watchLease(ConnectionId id);

    /**
     * Some of the Online and Degraded connections whose lease has ended, locked, each returned once unless it is
     * watched anew. Rows that another instance holds are passed over.
     */
    List<ConnectionState> lockEndedLeases(Instant now, int limit);

    /** Takes the name of an owner out of what is kept of removed connections. */
    void forgetOwner(Owner owner);

    /** Forgets connections that were removed before that time. */
    int forgetRemovedBefore(Instant time);
}
