package ai.backfuture.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The waiting rows, as a relay reads and removes them. Each statement proves by itself that the lease still stands, so
 * nobody reads or deletes for a bucket that has changed hands.
 */
final class OutboxTable {

    /** One row per waiting record, or a single one without a record; none at all when the lease is lost. */
    private static final String UNDER_LEASE = """
        SELECT lease.snapshot, waiting.id, waiting.topic, waiting.record_key, waiting.headers, waiting.payload
          FROM (SELECT pg_current_snapshot()::text AS snapshot
                  FROM outbox_bucket WHERE bucket = ? AND owner = ? AND epoch = ?) lease
          LEFT JOIN LATERAL (%s) waiting ON true
         ORDER BY waiting.id
        """;

    // "id + 0" keeps the planner from walking the primary key, dead rows and all, for the sake of the order
    private static final String UNSEEN = UNDER_LEASE.formatted("""
        SELECT id, topic, record_key, headers, payload
          FROM (SELECT * FROM outbox WHERE bucket = ? AND tx >= ?::xid8
                UNION ALL
                SELECT * FROM outbox WHERE bucket = ? AND tx = ANY (?::xid8[])) unseen
         ORDER BY id + 0 LIMIT ?
        """);

    private static final String UNSEEN_WITHIN = UNDER_LEASE.formatted("""
        SELECT id, topic, record_key, headers, payload FROM outbox
         WHERE bucket = ? AND id > ?
           AND pg_visible_in_snapshot(tx, ?::pg_snapshot) AND NOT pg_visible_in_snapshot(tx, ?::pg_snapshot)
         ORDER BY id LIMIT ?
        """);

    private static final String PROVE = "SELECT 1 FROM outbox_bucket WHERE bucket = ? AND owner = ? AND epoch = ?";

    private static final String DELETE = """
        DELETE FROM outbox gone USING outbox_bucket lease
         WHERE lease.bucket = ? AND lease.owner = ? AND lease.epoch = ?
           AND gone.bucket = lease.bucket AND gone.id = ANY (?)
        """;

    private static final String BURY = """
        WITH taken AS (
            DELETE FROM outbox gone USING outbox_bucket lease
             WHERE lease.bucket = ? AND lease.owner = ? AND lease.epoch = ?
               AND gone.bucket = lease.bucket AND gone.id = ANY (?)
            RETURNING gone.*)
        INSERT INTO outbox_dead (bucket, id, topic, record_key, headers, payload, created_at, reason)
        SELECT bucket, id, topic, record_key, headers, payload, created_at, ? FROM taken
        """;

    private final RelayConnections connections;

    OutboxTable(RelayConnections connections) {
        this.connections = connections;
    }

    /** @throws LeaseLostException when the bucket has changed hands */
    void prove(Lease lease) {
        boolean held = connections.use(connection -> {
            try (PreparedStatement select = connection.prepareStatement(PROVE)) {
                under(lease, select);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
        if (!held) {
            throw new LeaseLostException(lease);
        }
    }

    /** The first rows, by id, that the snapshot could not see. */
    Batch unseen(Lease lease, Snapshot seen, int limit) {
        return read(lease, UNSEEN, select -> {
            select.setInt(4, lease.bucket());
            select.setObject(5, Long.toString(seen.end()), Types.OTHER);
            select.setInt(6, lease.bucket());
            select.setObject(7, seen.runningLiteral(), Types.OTHER);
            select.setInt(8, limit);
        });
    }

    /** The first rows after that id that the one snapshot could not see and the other could. */
    Batch unseenWithin(Lease lease, Snapshot seen, Snapshot within, long afterId, int limit) {
        return read(lease, UNSEEN_WITHIN, select -> {
            select.setInt(4, lease.bucket());
            select.setLong(5, afterId);
            select.setObject(6, within.text(), Types.OTHER);
            select.setObject(7, seen.text(), Types.OTHER);
            select.setInt(8, limit);
        });
    }

    /** Removes published rows, unless the bucket has changed hands: then they are the new holder's business. */
    int delete(Lease lease, Collection<OutboxRow> rows) {
        return connections.use(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
                under(lease, delete);
                delete.setArray(4, connection.createArrayOf("bigint", ids(rows)));
                return delete.executeUpdate();
            }
        });
    }

    /** Puts rows that can't be published aside, unless the bucket has changed hands. */
    int bury(Lease lease, Collection<OutboxRow> rows, String reason) {
        return connections.use(connection -> {
            try (PreparedStatement bury = connection.prepareStatement(BURY)) {
                under(lease, bury);
                bury.setArray(4, connection.createArrayOf("bigint", ids(rows)));
                bury.setString(5, reason);
                return bury.executeUpdate();
            }
        });
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private Batch read(Lease lease, String sql, Parameters parameters) {
        return connections.use(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                under(lease, select);
                parameters.set(select);
                try (ResultSet rows = select.executeQuery()) {
                    return batch(lease, rows);
                }
            }
        });
    }

    private static Batch batch(Lease lease, ResultSet result) throws SQLException {
        if (!result.next()) {
            throw new LeaseLostException(lease);
        }
        Snapshot snapshot = Snapshot.parse(result.getString(1));
        List<OutboxRow> rows = new ArrayList<>();
        do {
            long id = result.getLong(2);
            if (!result.wasNull()) {
                rows.add(new OutboxRow(
                        id,
                        result.getString(3),
                        result.getObject(4, UUID.class),
                        result.getString(5),
                        result.getBytes(6)));
            }
        } while (result.next());
        return new Batch(rows, snapshot);
    }

    private static void under(Lease lease, PreparedStatement statement) throws SQLException {
        statement.setInt(1, lease.bucket());
        statement.setObject(2, lease.owner());
        statement.setLong(3, lease.epoch());
    }

    private static Long[] ids(Collection<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::id).toArray(Long[]::new);
    }
}
