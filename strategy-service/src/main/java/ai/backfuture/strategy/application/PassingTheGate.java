package ai.backfuture.strategy.application;

import ai.backfuture.contracts.StrategyEvent.StrategyEnabled;
import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.ConnectionState;
import ai.backfuture.strategy.domain.Enablement;
import ai.backfuture.strategy.domain.Gate;
import ai.backfuture.strategy.domain.Owner;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.StrategyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The one transaction in which a strategy is checked and enabled. */
@ApplicationScoped
public class PassingTheGate {

    private final Strategies strategies;
    private final Connections connections;
    private final StandingOrders orders;
    private final Announcements announcements;
    private final Clock clock;

    PassingTheGate(
            Strategies strategies,
            Connections connections,
            StandingOrders orders,
            Announcements announcements,
            Clock clock) {
        this.strategies = strategies;
        this.connections = connections;
        this.orders = orders;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Decides; empty when the strategy has moved to another connection meanwhile, so that nothing can be said. */
    @Transactional
    Optional<Enabling> pass(Owner owner, StrategyId id, ConnectionId expected) {
        Optional<ConnectionState> connection = connections.lock(expected);
        Optional<Strategy> found = strategies.lock(owner, id);
        if (found.isEmpty()) {
            return Optional.of(new Enabling.NotFound());
        }
        Strategy strategy = found.get();
        if (strategy.isEnabled()) {
            return Optional.of(new Enabling.Enabled(StrategyViews.of(strategy)));
        }
        if (!strategy.settings().connection().equals(expected)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean shared = strategies.anotherEnabledOn(expected, id);
        return Optional.of(
                switch (Gate.judge(owner, strategy.settings(), connection.orElse(null), shared, now)) {
                    case Enablement.Allowed allowed ->
                        stopped(owner, connection.orElseThrow())
                                ? new Enabling.Refused(Gate.stopped(connection.orElseThrow()))
                                : enable(strategy.enabled(allowed, now));
                    case Enablement.Refused refused -> new Enabling.Refused(refused);
                });
    }

    private boolean stopped(Owner owner, ConnectionState connection) {
        return orders.standing().stream().anyMatch(order -> order.covers(owner.id(), connection.exchange()));
    }

    private Enabling enable(Strategy enabled) {
        connections.watchLease(enabled.settings().connection());
        strategies.replace(enabled);
        announcements.announce(new StrategyEnabled(enabled.owner().id(), StrategyViews.of(enabled)));
        return new Enabling.Enabled(StrategyViews.of(enabled));
    }
}
