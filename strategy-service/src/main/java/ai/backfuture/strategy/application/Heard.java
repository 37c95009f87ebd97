package ai.backfuture.strategy.application;

import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.ConnectionState;
import ai.backfuture.strategy.domain.Owner;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One record of the topic of connection states, at its place. */
public sealed interface Heard {

    int partition();

    long offset();

    /** A connection's state. */
    record State(int partition, long offset, ConnectionState connection) implements Heard {}

    /** The last word on a connection. */
    record Gone(int partition, long offset, ConnectionId id) implements Heard {}

    /** The owner is erased, as of that time. */
    record Erased(int partition, long offset, Owner owner, Instant at) implements Heard {}

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
