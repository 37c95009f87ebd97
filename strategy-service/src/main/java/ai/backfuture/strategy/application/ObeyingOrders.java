package ai.backfuture.strategy.application;

import ai.backfuture.contracts.StrategyEvent.StrategySuspended;
import ai.backfuture.contracts.SuspensionReason;
import ai.backfuture.contracts.SuspensionView;
import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.Strategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Suspends what an operator has stopped, and lets those strategies go on by themselves that say so once it is lifted.
 * Several instances share the work.
 */
@ApplicationScoped
public class ObeyingOrders {

    private final StandingOrders orders;
    private final Strategies strategies;
    private final Connections connections;
    private final SupervisingStrategies supervising;
    private final Announcements announcements;
    private final Clock clock;

    ObeyingOrders(
            StandingOrders orders,
            Strategies strategies,
            Connections connections,
            SupervisingStrategies supervising,
            Announcements announcements,
            Clock clock) {
        this.orders = orders;
        this.strategies = strategies;
        this.connections = connections;
        this.supervising = supervising;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Suspends some of what is covered; returns how many, to be called again while that is the limit. */
    @Transactional
    public int suspendSome(int limit) {
        int suspended = 0;
        for (SuspensionView order : orders.standing()) {
            if (suspended < limit) {
                List<Strategy> covered = strategies.lockEnabledCoveredBy(order, limit - suspended);
                covered.forEach(this::suspend);
                suspended += covered.size();
            }
        }
        return suspended;
    }

    private void suspend(Strategy strategy) {
        Strategy after = strategy.suspended(SuspensionReason.SUSPENDED_BY_OPERATOR, clock.instant());
        strategies.replace(after);
        announcements.announce(new StrategySuspended(after.owner().id(), StrategyViews.of(after)));
    }

    /** Connections on which strategies wait that an order had stopped and that want to go on by themselves. */
    @Transactional
    public List<ConnectionId> waiting(int limit) {
        return strategies.connectionsOfResumable(limit);
    }

    /** Lets them go on that may, through the same gate as any other. */
    @Transactional
    public void resumeOn(ConnectionId connection) {
        connections.lock(connection).ifPresent(state -> supervising.supervise(List.of(state)));
    }
}
