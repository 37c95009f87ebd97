package ai.backfuture.strategy.application;

import ai.backfuture.contracts.StrategyStatus;
import ai.backfuture.contracts.SuspensionView;
import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.Owner;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.StrategyId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All strategies, as rows that can be locked.
 *
 * <p>Whoever locks a strategy and a connection locks the connection first; several strategies are locked in the order
 * of their ids. A lock lasts until the caller's transaction ends, and what is returned with it is the newest state.
 */
public interface Strategies {

    void add(Strategy strategy);

    /** The owner's strategy; another owner's is not there. */
    Optional<Strategy> find(Owner owner, StrategyId id);

    /** As {@link #find}, locked. */
    Optional<Strategy> lock(Owner owner, StrategyId id);

    /** The owner's strategies in the order of creation, those after the given one. */
    List<Strategy> page(Owner owner, @Nullable StrategyId after, int limit);

    /** The enabled and suspended strategies on these connections, locked. */
    List<Strategy> lockOnceEnabledOn(Collection<ConnectionId> connections);

    /** Whether a strategy other than this one is enabled on the connection, counting what this transaction changed. */
    boolean anotherEnabledOn(ConnectionId connection, StrategyId except);

    /** Takes the place of the locked strategy with the same id. */
    void replace(Strategy strategy);

    void remove(StrategyId id);

    /** How many there are in each status, of all owners. */
    Map<StrategyStatus, Long> countByStatus();

    /** Enabled strategies that an operator's order covers, locked; those that another instance holds are passed over. */
    List<Strategy> lockEnabledCoveredBy(SuspensionView order, int limit);

    /** Connections with strategies that an order had suspended and that are to go on by themselves. */
    List<ConnectionId> connectionsOfResumable(int limit);
}
