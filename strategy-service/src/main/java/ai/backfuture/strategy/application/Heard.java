package ai.backfuture.strategy.application;

import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.ConnectionState;
import ai.backfuture.strategy.domain.Owner;
import java.time.Instant;

/** What one record of the topic of connection states says. */
public sealed interface Heard {

    /** A connection's state, with the partition that it came from. */
    record State(int partition, ConnectionState connection) implements Heard {}

    /** The last word on a connection. */
    record Gone(ConnectionId id) implements Heard {}

    /** The owner is erased, as of that time. */
    record Erased(Owner owner, Instant at) implements Heard {}
}
