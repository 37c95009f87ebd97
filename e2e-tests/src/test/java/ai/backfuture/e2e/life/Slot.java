package ai.backfuture.e2e.life;

import ai.backfuture.contracts.StrategyStatus;
import ai.backfuture.strategy.domain.Strategy;

/** A strategy on a connection, with all that becomes of it. */
final class Slot {

    final Followed followed;
    Strategy strategy;
    long since;

    Slot(Followed followed, Strategy strategy, long now) {
        this.followed = followed;
        this.strategy = strategy;
        this.since = now;
    }

    boolean suspended() {
        return strategy.status() == StrategyStatus.SUSPENDED;
    }

    @Override
    public String toString() {
        return "strategy on " + followed.held;
    }
}
