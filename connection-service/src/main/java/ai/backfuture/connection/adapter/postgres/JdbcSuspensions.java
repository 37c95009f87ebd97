package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.application.Suspensions;
import ai.backfuture.contracts.SuspensionScope;
import ai.backfuture.contracts.SuspensionView;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Suspensions} as rows of {@code suspension}. There are few, and those that stand are asked for often. */
@ApplicationScoped
class JdbcSuspensions implements Suspensions {

    private static final String SELECT = "SELECT id, scope, value, reason, destroy_secrets, created_at, created_by,"
            + " lifted_at, version FROM suspension ";

    private final AgroalDataSource database;

    JdbcSuspensions(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<SuspensionView> standing() {
        return Jdbc.run(
                database,
                SELECT + "WHERE lifted_at IS NULL ORDER BY created_at",
                (connection, statement) -> views(statement.executeQuery()));
    }

    @Override
    public List<SuspensionView> page(@Nullable UUID olderThan, int limit) {
        String sql = SELECT + "WHERE CAST(? AS uuid) IS NULL OR id < ? ORDER BY id DESC LIMIT ?";
        return Jdbc.run(database, sql, (connection, statement) -> {
            statement.setObject(1, olderThan, java.sql.Types.OTHER);
            statement.setObject(2, olderThan, java.sql.Types.OTHER);
            statement.setInt(3, limit);
            return views(statement.executeQuery());
        });
    }

    @Override
    public void add(SuspensionView suspension) {
        String sql = "INSERT INTO suspension (id, scope, value, reason, destroy_secrets, created_at, created_by,"
                + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        Jdbc.run(database, sql, (connection, statement) -> {
            statement.setObject(1, suspension.id());
            statement.setString(2, suspension.scope().name());
            statement.setString(3, suspension.value());
            statement.setString(4, suspension.reason());
            statement.setBoolean(5, suspension.destroySecrets());
            statement.setObject(6, Jdbc.time(suspension.createdAt()));
            statement.setString(7, suspension.createdBy());
            statement.setLong(8, suspension.version());
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<SuspensionView> lock(UUID id) {
        return Jdbc.run(database, SELECT + "WHERE id = ? FOR UPDATE", (connection, statement) -> {
            statement.setObject(1, id);
            return views(statement.executeQuery()).stream().findFirst();
        });
    }

    @Override
    public void lift(SuspensionView lifted, String operator) {
        String sql = "UPDATE suspension SET lifted_at = ?, lifted_by = ?, version = ? WHERE id = ?";
        Jdbc.run(database, sql, (connection, statement) -> {
            statement.setObject(1, lifted.liftedAt() == null ? null : Jdbc.time(lifted.liftedAt()));
            statement.setString(2, operator);
            statement.setLong(3, lifted.version());
            statement.setObject(4, lifted.id());
            return statement.executeUpdate();
        });
    }

    private static List<SuspensionView> views(ResultSet rows) throws SQLException {
        List<SuspensionView> views = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                OffsetDateTime lifted = rows.getObject(8, OffsetDateTime.class);
                views.add(new SuspensionView(
                        rows.getObject(1, UUID.class),
                        SuspensionScope.valueOf(rows.getString(2)),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getBoolean(5),
                        rows.getObject(6, OffsetDateTime.class).toInstant(),
                        rows.getString(7),
                        lifted == null ? null : lifted.toInstant(),
                        rows.getLong(9)));
            }
        }
        return views;
    }
}
