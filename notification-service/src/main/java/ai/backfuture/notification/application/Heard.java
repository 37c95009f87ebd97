package ai.backfuture.notification.application;

import ai.backfuture.contracts.ConnectionView;
import ai.backfuture.contracts.StrategyView;
import ai.backfuture.notification.domain.Owner;
import java.time.Instant;
import java.util.UUID;

/** What one record of a topic says. */
public sealed interface Heard {

    /** A connection's state. */
    record ConnectionState(Owner owner, ConnectionView connection) implements Heard {}

    /** The last word on a connection. */
    record ConnectionGone(UUID id) implements Heard {}

    /**
     * A strategy's state.
     *
     * @param suspended whether it is told because the system suspended the strategy
     */
    record StrategyState(Owner owner, StrategyView strategy, boolean suspended) implements Heard {}

    /** The last word on a strategy. */
    record StrategyGone(UUID id) implements Heard {}

    /** An owner was erased at that time, and nothing is to be kept of what was before. */
    record OwnerErased(Owner owner, Instant at) implements Heard {}
}
