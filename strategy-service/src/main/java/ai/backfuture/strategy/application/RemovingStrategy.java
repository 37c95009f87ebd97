package ai.backfuture.strategy.application;

import ai.backfuture.contracts.StrategyEvent.StrategyDisabled;
import ai.backfuture.contracts.StrategyEvent.StrategyRemoved;
import ai.backfuture.strategy.domain.Owner;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.StrategyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Removes a strategy; an enabled one is disabled first, for listeners that know no more than on and off. */
@ApplicationScoped
public class RemovingStrategy {

    private final Strategies strategies;
    private final Announcements announcements;
    private final Clock clock;

    RemovingStrategy(Strategies strategies, Announcements announcements, Clock clock) {
        this.strategies = strategies;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** False when the owner has no such strategy. */
    @Transactional
    public boolean remove(Owner owner, StrategyId id) {
        Optional<Strategy> found = strategies.lock(owner, id);
        found.ifPresent(this::remove);
        return found.isPresent();
    }

    private void remove(Strategy strategy) {
        Instant now = clock.instant();
        String owner = strategy.owner().id();
        Strategy off = strategy;
        if (!strategy.isDisabled()) {
            off = strategy.disabled(now);
            announcements.announce(new StrategyDisabled(owner, StrategyViews.of(off)));
        }
        announcements.announce(new StrategyRemoved(owner, StrategyViews.of(off.removed(now))));
        announcements.close(strategy.id());
        strategies.remove(strategy.id());
    }
}
