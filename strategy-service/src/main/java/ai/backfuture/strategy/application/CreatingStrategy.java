package ai.backfuture.strategy.application;

import ai.backfuture.contracts.StrategyView;
import ai.backfuture.strategy.domain.Owner;
import ai.backfuture.strategy.domain.Settings;
import ai.backfuture.strategy.domain.StrategyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** Creates a strategy, switched off, on a connection that the owner has. */
@ApplicationScoped
public class CreatingStrategy {

    /** What became of it. */
    public sealed interface Creating {

        record Created(StrategyView strategy) implements Creating {}

        /** The owner has no such connection. */
        record ConnectionUnknown() implements Creating {}

        /** Whether the owner has it cannot be told now. */
        record CatchingUp() implements Creating {}
    }

    private final KnownConnections known;
    private final StoringStrategy storing;

    CreatingStrategy(KnownConnections known, StoringStrategy storing) {
        this.known = known;
        this.storing = storing;
    }

    /**
     * Not to be called inside a transaction.
     *
     * @param last called with the new strategy inside the transaction that stores it
     */
    public Creating create(StrategyId id, Owner owner, Settings settings, Consumer<StrategyView> last) {
        return switch (known.ask(owner, settings.connection())) {
            case KNOWN -> new Creating.Created(storing.add(id, owner, settings, last));
            case UNKNOWN -> new Creating.ConnectionUnknown();
            case CATCHING_UP -> new Creating.CatchingUp();
        };
    }
}
