package ai.backfuture.strategy.application;

import ai.backfuture.contracts.StrategyEvent.StrategyEnabled;
import ai.backfuture.contracts.StrategyEvent.StrategySuspended;
import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.ConnectionState;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.Supervision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws the consequences of connection states for strategies: suspends, and enables again where the owner wants it. */
@ApplicationScoped
public class SupervisingStrategies {

    private final Strategies strategies;
    private final StandingOrders orders;
    private final Announcements announcements;
    private final Clock clock;

    SupervisingStrategies(Strategies strategies, StandingOrders orders, Announcements announcements, Clock clock) {
        this.strategies = strategies;
        this.orders = orders;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Judges every strategy once enabled on these connections, whose rows the caller has locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void supervise(Collection<ConnectionState> connections) {
        if (connections.isEmpty()) {
            return;
        }
        Map<ConnectionId, ConnectionState> byId =
                connections.stream().collect(Collectors.toMap(ConnectionState::id, Function.identity()));
        Instant now = clock.instant();
        for (Strategy strategy : strategies.lockOnceEnabledOn(byId.keySet())) {
            ConnectionState connection = byId.get(strategy.settings().connection());
            switch (Supervision.of(strategy, connection, shared(strategy), now)) {
                case Supervision.Leave leave -> {}
                case Supervision.Suspend suspend -> suspend(strategy.suspended(suspend.reason(), now));
                case Supervision.Resume resume -> {
                    if (!stopped(strategy, connection)) {
                        resume(strategy.enabled(resume.allowed(), now));
                    }
                }
            }
        }
    }

    private boolean stopped(Strategy strategy, ConnectionState connection) {
        return !orders.known()
                || orders.standing().stream()
                        .anyMatch(order -> order.covers(strategy.owner().id(), connection.exchange()));
    }

    private boolean shared(Strategy strategy) {
        return !strategy.isEnabled()
                && strategy.settings().resumeWhenOnline()
                && strategies.anotherEnabledOn(strategy.settings().connection(), strategy.id());
    }

    private void suspend(Strategy suspended) {
        strategies.replace(suspended);
        announcements.announce(new StrategySuspended(suspended.owner().id(), StrategyViews.of(suspended)));
    }

    private void resume(Strategy enabled) {
        strategies.replace(enabled);
        announcements.announce(new StrategyEnabled(enabled.owner().id(), StrategyViews.of(enabled)));
    }
}
