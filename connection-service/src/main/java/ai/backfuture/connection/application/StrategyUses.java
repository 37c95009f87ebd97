package ai.backfuture.connection.application;

import java.util.Set;
import java.util.UUID;

/** Which strategies are enabled on which connection. Inside the caller's transaction. */
public interface StrategyUses {

    /** Takes in a state of a strategy, unless a newer one is known; returns the connections that this may concern. */
    Set<UUID> takeIn(UUID strategy, UUID connection, boolean enabled, long version);

    /** Forgets a strategy; returns the connections that this may concern. */
    Set<UUID> forget(UUID strategy);

    /** Whether a strategy is enabled on that connection. */
    boolean inUse(UUID connection);
}
