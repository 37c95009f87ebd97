package ai.backfuture.notification.application;

import ai.backfuture.contracts.ConnectionView;
import ai.backfuture.contracts.StrategyView;
import ai.backfuture.notification.domain.Owner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One record of a topic, at its place. */
public sealed interface Heard {

    int partition();

    long offset();

    /** A connection's state. */
    record ConnectionState(int partition, long offset, Owner owner, ConnectionView connection) implements Heard {}

    /** The last word on a connection. */
    record ConnectionGone(int partition, long offset, UUID id) implements Heard {}

    /**
     * A strategy's state.
     *
     * @param suspended whether it is told because the system suspended the strategy
     */
    record StrategyState(int partition, long offset, Owner owner, StrategyView strategy, boolean suspended)
            implements Heard {}

    /** The last word on a strategy. */
    record StrategyGone(int partition, long offset, UUID id) implements Heard {}

    /**
     * A record that makes no sense; never its data.
     *
     * @param key as far as it is text, shortened
     * @param problem what is wrong with it
     */
    record Unreadable(
            int partition,
            long offset,
            @Nullable String key,
            @Nullable String type,
            String problem) implements Heard {}
}
