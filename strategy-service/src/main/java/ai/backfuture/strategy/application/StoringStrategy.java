package ai.backfuture.strategy.application;

import ai.backfuture.contracts.StrategyEvent;
import ai.backfuture.contracts.StrategyEvent.StrategyDisabled;
import ai.backfuture.contracts.StrategyEvent.StrategyEdited;
import ai.backfuture.contracts.StrategyView;
import ai.backfuture.strategy.domain.Edit;
import ai.backfuture.strategy.domain.Owner;
import ai.backfuture.strategy.domain.Settings;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.StrategyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** The transactions that store an owner's settings and tell of them. */
@ApplicationScoped
public class StoringStrategy {

    private final Strategies strategies;
    private final Announcements announcements;
    private final Clock clock;

    StoringStrategy(Strategies strategies, Announcements announcements, Clock clock) {
        this.strategies = strategies;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** {@code last} is called with the view as the last step of the transaction. */
    @Transactional
    StrategyView add(StrategyId id, Owner owner, Settings settings, Consumer<StrategyView> last) {
        Strategy strategy = Strategy.created(id, owner, settings, clock.instant());
        strategies.add(strategy);
        StrategyView view = StrategyViews.of(strategy);
        announcements.announce(new StrategyDisabled(owner.id(), view));
        last.accept(view);
        return view;
    }

    @Transactional
    EditingStrategy.Editing edit(Owner owner, StrategyId id, Settings wanted) {
        Optional<Strategy> found = strategies.lock(owner, id);
        if (found.isEmpty()) {
            return new EditingStrategy.Editing.NotFound();
        }
        return switch (found.get().edited(wanted, clock.instant())) {
            case Edit.Unchanged unchanged -> new EditingStrategy.Editing.Done(StrategyViews.of(found.get()));
            case Edit.Edited edited ->
                store(edited.strategy(), new StrategyEdited(owner.id(), StrategyViews.of(edited.strategy())));
            case Edit.SwitchedOff off ->
                store(off.strategy(), new StrategyDisabled(owner.id(), StrategyViews.of(off.strategy())));
            case Edit.MustBeDisabledFirst first -> new EditingStrategy.Editing.MustBeDisabledFirst();
        };
    }

    private EditingStrategy.Editing store(Strategy strategy, StrategyEvent event) {
        strategies.replace(strategy);
        announcements.announce(event);
        return new EditingStrategy.Editing.Done(event.strategy());
    }
}
