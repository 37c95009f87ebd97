package ai.backfuture.strategy.application;

import ai.backfuture.contracts.StrategyEvent;
import ai.backfuture.strategy.domain.StrategyId;

/** Tells the other systems; what is said goes out if, and only if, the caller's transaction commits, and in order. */
public interface Announcements {

    void announce(StrategyEvent event);

    /** Nothing more will be said of this strategy, and what was said may be forgotten. */
    void close(StrategyId id);
}
