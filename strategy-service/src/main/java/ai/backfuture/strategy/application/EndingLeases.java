package ai.backfuture.strategy.application;

import ai.backfuture.strategy.domain.ConnectionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Suspends strategies at the end of their connection's lease by our own clock, told or not told by anyone.
 *
 * <p>Needs the database only. Several instances share the work.
 */
@ApplicationScoped
public class EndingLeases {

    private final Connections connections;
    private final SupervisingStrategies supervising;
    private final Clock clock;

    EndingLeases(Connections connections, SupervisingStrategies supervising, Clock clock) {
        this.connections = connections;
        this.supervising = supervising;
        this.clock = clock;
    }

    /** Handles some of the leases that have ended; returns how many, to be called again while that is the limit. */
    @Transactional
    public int endSome(int limit) {
        List<ConnectionState> ended = connections.lockEndedLeases(clock.instant(), limit);
        supervising.supervise(ended);
        return ended.size();
    }
}
