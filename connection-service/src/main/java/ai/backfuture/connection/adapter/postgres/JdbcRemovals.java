package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.application.Removals;
import ai.backfuture.contracts.CredentialRef;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** {@link Removals} as columns of {@code connection}. */
@ApplicationScoped
class JdbcRemovals implements Removals {

    private final AgroalDataSource database;

    JdbcRemovals(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Removal> claim(Instant now, Instant claimedUntil, int limit) {
        String sql = """
            UPDATE connection SET removal_due_at = ?, removal_attempts = removal_attempts + 1
            WHERE id IN (SELECT id FROM connection WHERE removal_due_at <= ?
                         ORDER BY removal_due_at LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING id, credential_path, removal_attempts
            """;
        return Jdbc.run(database, sql, (connection, statement) -> {
            statement.setObject(1, Jdbc.time(claimedUntil));
            statement.setObject(2, Jdbc.time(now));
            statement.setInt(3, limit);
            List<Removal> claimed = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new Removal(
                            rows.getObject(1, UUID.class), new CredentialRef(rows.getString(2)), rows.getInt(3)));
                }
            }
            return claimed;
        });
    }

    @Override
    public void tryAgain(UUID connectionId, Instant at) {
        Jdbc.run(database, "UPDATE connection SET removal_due_at = ? WHERE id = ?", (connection, statement) -> {
            statement.setObject(1, Jdbc.time(at));
            statement.setObject(2, connectionId);
            return statement.executeUpdate();
        });
    }

    @Override
    public long waiting() {
        String sql = "SELECT count(*) FROM connection WHERE removal_due_at IS NOT NULL";
        return Jdbc.run(database, sql, (connection, statement) -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        });
    }
}
