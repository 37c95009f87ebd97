package ai.backfuture.strategy.application;

import ai.backfuture.contracts.StrategyView;
import ai.backfuture.strategy.domain.Owner;
import ai.backfuture.strategy.domain.Settings;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.StrategyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Replaces the settings of a strategy, also of an enabled one, which keeps its connection and market. */
@ApplicationScoped
public class EditingStrategy {

    /** What became of it. */
    public sealed interface Editing {

        record Done(StrategyView strategy) implements Editing {}

        /** An enabled strategy keeps its connection and market. */
        record MustBeDisabledFirst() implements Editing {}

        /** The owner has no such strategy. */
        record NotFound() implements Editing {}

        /** The owner has no such connection. */
        record ConnectionUnknown() implements Editing {}

        /** Whether the owner has it cannot be told now. */
        record CatchingUp() implements Editing {}
    }

    private final Strategies strategies;
    private final KnownConnections known;
    private final StoringStrategy storing;

    EditingStrategy(Strategies strategies, KnownConnections known, StoringStrategy storing) {
        this.strategies = strategies;
        this.known = known;
        this.storing = storing;
    }

    /** Not to be called inside a transaction. */
    public Editing edit(Owner owner, StrategyId id, Settings wanted) {
        Optional<Strategy> found = strategies.find(owner, id);
        if (found.isEmpty()) {
            return new Editing.NotFound();
        }
        if (found.get().settings().connection().equals(wanted.connection())) {
            return storing.edit(owner, id, wanted);
        }
        return switch (known.ask(owner, wanted.connection())) {
            case KNOWN -> storing.edit(owner, id, wanted);
            case UNKNOWN -> new Editing.ConnectionUnknown();
            case CATCHING_UP -> new Editing.CatchingUp();
        };
    }
}
