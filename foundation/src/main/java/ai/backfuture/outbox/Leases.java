package ai.backfuture.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who holds which bucket, as the database says; all times are the database's, so instances need not agree on theirs.
 *
 * <p>Statements commit one by one: in one transaction two instances could wait for each other's rows.
 */
final class Leases {

    private static final String ALIVE = """
        INSERT INTO outbox_instance (instance, alive_until)
        VALUES (?, clock_timestamp() + ? * interval '1 millisecond')
        ON CONFLICT (instance) DO UPDATE SET alive_until = excluded.alive_until
        """;

    private static final String FORGET_DEAD =
            "DELETE FROM outbox_instance WHERE alive_until < clock_timestamp() - interval '1 minute'";

    private static final String COUNT_ALIVE =
            "SELECT count(*) FROM outbox_instance WHERE alive_until > clock_timestamp()";

    private static final String RENEW = """
        UPDATE outbox_bucket SET lease_until = clock_timestamp() + ? * interval '1 millisecond'
         WHERE owner = ? RETURNING bucket, epoch
        """;

    private static final String CLAIM = """
        UPDATE outbox_bucket
           SET owner = ?, epoch = epoch + 1, lease_until = clock_timestamp() + ? * interval '1 millisecond'
         WHERE bucket IN (
               SELECT bucket FROM outbox_bucket WHERE owner IS NULL OR lease_until < clock_timestamp()
                ORDER BY bucket LIMIT ? FOR UPDATE SKIP LOCKED)
        RETURNING bucket, epoch
        """;

    private static final String RELEASE = """
        UPDATE outbox_bucket SET owner = NULL, lease_until = '-infinity'
         WHERE bucket = ? AND owner = ? AND epoch = ?
        """;

    private static final String RELEASE_ALL =
            "UPDATE outbox_bucket SET owner = NULL, lease_until = '-infinity' WHERE owner = ?";

    private static final String LEAVE = "DELETE FROM outbox_instance WHERE instance = ?";

    private final RelayConnections connections;
    private final UUID instance;
    private final Duration duration;

    Leases(RelayConnections connections, UUID instance, Duration duration) {
        this.connections = connections;
        this.instance = instance;
        this.duration = duration;
    }

    /** Says that this instance lives, and counts all that do. */
    int live() {
        return connections.use(connection -> {
            update(connection, ALIVE, instance, duration.toMillis());
            update(connection, FORGET_DEAD);
            try (PreparedStatement count = connection.prepareStatement(COUNT_ALIVE);
                    ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** Prolongs what this instance holds. */
    List<Lease> renew() {
        return connections.use(connection -> leases(connection, RENEW, duration.toMillis(), instance));
    }

    /** Takes free and expired buckets. */
    List<Lease> claim(int atMost) {
        return connections.use(connection -> leases(connection, CLAIM, instance, duration.toMillis(), atMost));
    }

    /** Gives one bucket back, if it is still held. */
    void release(Lease lease) {
        connections.use(connection -> update(connection, RELEASE, lease.bucket(), lease.owner(), lease.epoch()));
    }

    /** Gives everything back and goes. */
    void leave() {
        connections.use(connection -> update(connection, RELEASE_ALL, instance) + update(connection, LEAVE, instance));
    }

    private List<Lease> leases(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<Lease> leases = new ArrayList<>();
            while (rows.next()) {
                leases.add(new Lease(rows.getInt(1), instance, rows.getLong(2)));
            }
            return leases;
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
