package ai.backfuture.connection.domain;

import java.time.Duration;
import java.util.UUID;

/**
 * How long a passed test keeps a connection Online: three intervals, with a re-test in each.
 *
 * @param interval between two re-tests of a key that nothing uses
 * @param intervalInUse the same while a strategy is enabled on the connection
 */
public record Lease(Duration interval, Duration intervalInUse) {

    public Lease {
        if (!interval.isPositive() || !intervalInUse.isPositive()) {
            throw new IllegalArgumentException("the intervals of a lease are positive");
        }
    }

    Rhythm rhythm(Connection connection) {
        return connection.use().inUse() ? inUse(connection.id()) : Rhythm.of(interval, connection.id());
    }

    /** The rhythm of a connection that a strategy uses. */
    Rhythm inUse(UUID connection) {
        return Rhythm.of(intervalInUse, connection);
    }
}
