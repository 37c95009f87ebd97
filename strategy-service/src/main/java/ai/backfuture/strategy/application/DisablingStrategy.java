package ai.backfuture.strategy.application;

import ai.backfuture.contracts.StrategyEvent.StrategyDisabled;
import ai.backfuture.contracts.StrategyView;
import ai.backfuture.strategy.domain.Owner;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.StrategyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Switches a strategy off; needs nothing but the database, so that it works whatever else is down. */
@ApplicationScoped
public class DisablingStrategy {

    private final Strategies strategies;
    private final Announcements announcements;
    private final Clock clock;

    DisablingStrategy(Strategies strategies, Announcements announcements, Clock clock) {
        this.strategies = strategies;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The strategy, disabled; one that already was is not changed. Empty when the owner has no such strategy. */
    @Transactional
    public Optional<StrategyView> disable(Owner owner, StrategyId id) {
        return strategies.lock(owner, id).map(strategy -> {
            if (strategy.isDisabled()) {
                return StrategyViews.of(strategy);
            }
            Strategy disabled = strategy.disabled(clock.instant());
            strategies.replace(disabled);
            StrategyView view = StrategyViews.of(disabled);
            announcements.announce(new StrategyDisabled(owner.id(), view));
            return view;
        });
    }
}
