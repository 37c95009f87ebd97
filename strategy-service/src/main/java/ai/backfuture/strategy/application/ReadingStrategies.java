package ai.backfuture.strategy.application;

import ai.backfuture.contracts.StrategyView;
import ai.backfuture.strategy.domain.Owner;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.StrategyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows an owner their strategies. */
@ApplicationScoped
public class ReadingStrategies {

    /** Some strategies, and whether there are more after the last of them. */
    public record Page(List<StrategyView> items, boolean more) {

        public Page {
            items = List.copyOf(items);
        }
    }

    private final Strategies strategies;

    ReadingStrategies(Strategies strategies) {
        this.strategies = strategies;
    }

    public Optional<StrategyView> one(Owner owner, StrategyId id) {
        return strategies.find(owner, id).map(StrategyViews::of);
    }

    /** In the order of creation, those after the given one. */
    public Page page(Owner owner, @Nullable StrategyId after, int limit) {
        List<Strategy> found = strategies.page(owner, after, limit + 1);
        return new Page(found.stream().limit(limit).map(StrategyViews::of).toList(), found.size() > limit);
    }
}
