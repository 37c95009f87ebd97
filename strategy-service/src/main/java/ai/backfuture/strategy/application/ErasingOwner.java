package ai.backfuture.strategy.application;

import ai.backfuture.erasure.PastRequests;
import ai.backfuture.strategy.domain.Owner;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.StrategyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Erases an owner here: strategies, kept answers, and the name in the view of connections that are gone.
 *
 * <p>Strategies that are younger than the erasure stay: the owner has come back, and an old record is being read again.
 */
@ApplicationScoped
public class ErasingOwner {

    private static final int AT_A_TIME = 100;

    private final Strategies strategies;
    private final Connections connections;
    private final RemovingStrategy removing;
    private final PastRequests requests;

    ErasingOwner(Strategies strategies, Connections connections, RemovingStrategy removing, PastRequests requests) {
        this.strategies = strategies;
        this.connections = connections;
        this.removing = removing;
        this.requests = requests;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void erase(Heard.Erased erased) {
        Owner owner = erased.owner();
        @Nullable StrategyId last = null;
        List<Strategy> some;
        do {
            some = strategies.page(owner, last, AT_A_TIME);
            for (Strategy strategy : some) {
                last = strategy.id();
                if (!strategy.createdAt().isAfter(erased.at())) {
                    removing.remove(owner, strategy.id());
                }
            }
        } while (some.size() == AT_A_TIME);
        connections.forgetOwner(owner);
        requests.forget(owner.id());
    }
}
