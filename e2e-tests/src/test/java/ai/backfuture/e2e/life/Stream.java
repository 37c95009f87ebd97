package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.ConnectionState;
import ai.backfuture.strategy.domain.LastTest;
import ai.backfuture.strategy.domain.Owner;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries states of connections to strategy-service: each connection's in their order, some time later. */
final class Stream implements Listener {

    /** What is said is heard within that time, unless the stream stands still. */
    static final long SLOWEST = 5 * Span.SECOND;

    private final Timeline timeline;
    private final Troubles troubles;
    private final Desk desk;
    private final Chance chance;

    Stream(Timeline timeline, Troubles troubles, Desk desk, Chance chance) {
        this.timeline = timeline;
        this.troubles = troubles;
        this.desk = desk;
        this.chance = chance;
    }

    @Override
    public void told(Held held, Connection connection, ConnectionStatus status, long version) {
        Followed followed = desk.followed(held);
        if (followed == null) {
            return;
        }
        long slow = chance.happens(0.01) ? SLOWEST - 1 : 800;
        long arrives = timeline.now() + chance.between(20, slow);
        Trouble standing = troubles.streamStandsBetween(timeline.now(), arrives);
        if (standing != null) {
            arrives = standing.until() + chance.between(20, slow);
        }
        followed.lastArrival = Math.max(followed.lastArrival, arrives);
        ConnectionState state = state(connection, status, version);
        followed.underWay.addLast(state);
        timeline.at(followed.lastArrival, () -> desk.arrived(followed, state));
    }

    static ConnectionState state(Connection connection, ConnectionStatus status, long version) {
        Map<Market, PermissionState> rights = new EnumMap<>(Market.class);
        for (Market market : Market.values()) {
            rights.put(
                    market,
                    connection
                            .findings()
                            .permissions()
                            .get(market.tradePermission())
                            .state());
        }
        return new ConnectionState(
                new ConnectionId(connection.id()),
                new Owner(connection.owner()),
                connection.exchange(),
                status,
                version,
                connection.standing().validUntil(),
                connection.markets(),
                rights,
                lastTest(connection.lastTest()));
    }

    private static @Nullable LastTest lastTest(ConnectionTest test) {
        return test instanceof ConnectionTest.Finished finished && finished.failure() != null
                ? new LastTest(
                        finished.failure().reason(), finished.failure().reason().kind(), null, null, null)
                : null;
    }
}
