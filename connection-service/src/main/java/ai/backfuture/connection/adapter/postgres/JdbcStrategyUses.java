package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.application.StrategyUses;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** {@link StrategyUses} as rows of {@code strategy_use}. */
@ApplicationScoped
class JdbcStrategyUses implements StrategyUses {

    private final AgroalDataSource database;

    JdbcStrategyUses(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Set<UUID> takeIn(UUID strategy, UUID connection, boolean enabled, long version) {
        Set<UUID> concerned = before(strategy);
        String sql = """
            INSERT INTO strategy_use (strategy_id, connection_id, enabled, version) VALUES (?, ?, ?, ?)
            ON CONFLICT (strategy_id) DO UPDATE
            SET connection_id = EXCLUDED.connection_id, enabled = EXCLUDED.enabled, version = EXCLUDED.version
            WHERE strategy_use.version < EXCLUDED.version
            """;
        boolean news = Jdbc.run(database, sql, (ignored, statement) -> {
            statement.setObject(1, strategy);
            statement.setObject(2, connection);
            statement.setBoolean(3, enabled);
            statement.setLong(4, version);
            return statement.executeUpdate() == 1;
        });
        if (!news) {
            return Set.of();
        }
        concerned.add(connection);
        return concerned;
    }

    private Set<UUID> before(UUID strategy) {
        return connections("SELECT connection_id FROM strategy_use WHERE strategy_id = ? FOR UPDATE", strategy);
    }

    @Override
    public Set<UUID> forget(UUID strategy) {
        return connections("DELETE FROM strategy_use WHERE strategy_id = ? RETURNING connection_id", strategy);
    }

    private Set<UUID> connections(String sql, UUID id) {
        return Jdbc.run(database, sql, (connection, statement) -> ids(statement, id));
    }

    private static Set<UUID> ids(PreparedStatement statement, UUID id) throws SQLException {
        statement.setObject(1, id);
        Set<UUID> found = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    @Override
    public boolean inUse(UUID id) {
        String sql = "SELECT EXISTS (SELECT 1 FROM strategy_use WHERE connection_id = ? AND enabled)";
        return Jdbc.run(database, sql, (connection, statement) -> {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }
}
