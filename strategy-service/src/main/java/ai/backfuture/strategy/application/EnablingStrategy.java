package ai.backfuture.strategy.application;

import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.Owner;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.StrategyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Enables a strategy if the gate lets it.
 *
 * <p>First the view catches up with all that was said of the connection before the request, without holding anything in
 * the database; then check and change happen in one transaction that holds the connection's row, so that a newer state
 * of it either was seen by the check or will see the enabled strategy.
 */
@ApplicationScoped
public class EnablingStrategy {

    private static final int ATTEMPTS = 3;

    private final Strategies strategies;
    private final CatchUp catchUp;
    private final StandingOrders orders;
    private final PassingTheGate gate;

    EnablingStrategy(Strategies strategies, CatchUp catchUp, StandingOrders orders, PassingTheGate gate) {
        this.strategies = strategies;
        this.orders = orders;
        this.catchUp = catchUp;
        this.gate = gate;
    }

    /** Not to be called inside a transaction. */
    public Enabling enable(Owner owner, StrategyId id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Strategy> found = strategies.find(owner, id);
            if (found.isEmpty()) {
                return new Enabling.NotFound();
            }
            if (found.get().isEnabled()) {
                return new Enabling.Enabled(StrategyViews.of(found.get()));
            }
            ConnectionId connection = found.get().settings().connection();
            if (!orders.known() || !catchUp.untilNow(connection)) {
                return new Enabling.CatchingUp();
            }
            Optional<Enabling> decided = gate.pass(owner, id, connection);
            if (decided.isPresent()) {
                return decided.get();
            }
        }
        return new Enabling.CatchingUp();
    }
}
