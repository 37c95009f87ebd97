package ai.backfuture.connection.audit.adapter.postgres;

import ai.backfuture.connection.audit.application.Readings;
import ai.backfuture.connection.audit.domain.OrderedTest;
import ai.backfuture.connection.audit.domain.Reading;
import ai.backfuture.database.Sql;
import ai.backfuture.database.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Readings} as rows of {@code audit_reading} and {@code audit_test}. */
@ApplicationScoped
class JdbcReadings implements Readings {

    private static final String KEEP = """
        INSERT INTO audit_reading (vault_request, path, connection_id, read_at, denied, reader, rights, address, seen_at)
        SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?
         WHERE ? >= (SELECT at FROM audit_beginning) AND NOT EXISTS (SELECT 1 FROM audit_entry WHERE vault_request = ?)
        ON CONFLICT (vault_request) DO NOTHING
        """;

    private final Sql sql;

    JdbcReadings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void keep(List<Reading> readings, Instant seenAt) {
        if (!readings.isEmpty()) {
            sql.updateEach(
                    KEEP, readings.stream().map(reading -> row(reading, seenAt)).toList());
        }
    }

    @Override
    public List<Waiting> lockWaiting(int limit) {
        return sql.query(
                "SELECT * FROM audit_reading ORDER BY seen_at, vault_request LIMIT ? FOR UPDATE SKIP LOCKED",
                row -> new Waiting(reading(row), Times.needed(row, "seen_at")),
                limit);
    }

    @Override
    public Map<String, List<OrderedTest>> lockTests(Collection<String> paths) {
        Map<String, List<OrderedTest>> tests = new HashMap<>();
        sql.query(
                """
            SELECT * FROM audit_test WHERE credential_path = ANY (?) ORDER BY connection_id, number FOR UPDATE
            """,
                row -> tests.computeIfAbsent(row.getString("credential_path"), path -> new ArrayList<>())
                        .add(test(row)),
                (Object) paths.toArray(String[]::new));
        return tests;
    }

    @Override
    public void count(OrderedTest test) {
        sql.update(
                "UPDATE audit_test SET readings = ? WHERE connection_id = ? AND number = ?",
                test.readings(),
                test.connectionId(),
                test.number());
    }

    @Override
    public void settle(Collection<String> requestIds) {
        sql.update(
                "DELETE FROM audit_reading WHERE vault_request = ANY (?)", (Object) requestIds.toArray(String[]::new));
    }

    @Override
    public Optional<String> ownerOf(UUID connectionId) {
        return sql.query("""
                    SELECT owner FROM connection WHERE id = ?
                    UNION ALL (SELECT owner FROM audit_test WHERE connection_id = ? ORDER BY number DESC LIMIT 1)
                    LIMIT 1
                    """, row -> row.getString(1), connectionId, connectionId).stream()
                .findFirst();
    }

    @Override
    public int forgetTestsBefore(Instant time) {
        return sql.update("DELETE FROM audit_test WHERE requested_at < ?", time);
    }

    private static @Nullable Object[] row(Reading reading, Instant seenAt) {
        return new @Nullable Object[] {
            reading.requestId(),
            reading.path(),
            reading.connectionId(),
            reading.at(),
            reading.denied(),
            reading.reader(),
            reading.rights().toArray(String[]::new),
            reading.address(),
            seenAt,
            reading.at(),
            reading.requestId()
        };
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getString("vault_request"),
                Times.needed(row, "read_at"),
                row.getString("path"),
                row.getObject("connection_id", UUID.class),
                row.getBoolean("denied"),
                row.getString("reader"),
                Set.of((String[]) row.getArray("rights").getArray()),
                row.getString("address"));
    }

    private static OrderedTest test(ResultSet row) throws SQLException {
        return new OrderedTest(
                row.getObject("connection_id", UUID.class),
                row.getLong("number"),
                row.getString("trigger"),
                Times.needed(row, "requested_at"),
                Times.needed(row, "not_after"),
                row.getInt("readings"));
    }
}
