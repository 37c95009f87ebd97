package ai.backfuture.strategy.application;

import ai.backfuture.strategy.domain.ConnectionId;

/**
 * Waits until the view holds all that was said about a connection before the call.
 *
 * <p>Called without a transaction, by many threads at once; answers within a fixed time.
 */
@FunctionalInterface
public interface CatchUp {

    /** True when the view got there; false when it did not in time, or when the topic could not be asked. */
    boolean untilNow(ConnectionId id);
}
