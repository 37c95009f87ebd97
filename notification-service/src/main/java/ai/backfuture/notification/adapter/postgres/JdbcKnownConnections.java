package ai.backfuture.notification.adapter.postgres;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Reason;
import ai.backfuture.database.Sql;
import ai.backfuture.database.Times;
import ai.backfuture.notification.application.KnownConnections;
import ai.backfuture.notification.domain.Expiry;
import ai.backfuture.notification.domain.KnownConnection;
import ai.backfuture.notification.domain.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@link KnownConnections} in one table, written a whole poll at a time. */
@ApplicationScoped
class JdbcKnownConnections implements KnownConnections {

    private static final String SELECT =
            "SELECT id, owner, exchange, name, version, status, ever_online, reason, expires_at, warned_days"
                    + " FROM known_connection WHERE ";

    private static final String STORE = """
        INSERT INTO known_connection AS k
               (id, owner, exchange, name, version, status, ever_online, reason, expires_at, warned_days,
                next_warning_at, removed_at)
        SELECT id, owner, exchange, name, version, status, ever_online, reason, expires_at, warned_days,
               next_warning_at, CASE WHEN status = 'REMOVED' THEN ?::timestamptz END
          FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::boolean[], ?::text[],
                      ?::text[]::timestamptz[], ?::int[], ?::text[]::timestamptz[])
               AS c(id, owner, exchange, name, version, status, ever_online, reason, expires_at, warned_days,
                    next_warning_at)
            ON CONFLICT (id) DO UPDATE SET
               owner = excluded.owner, exchange = excluded.exchange, name = excluded.name,
               version = excluded.version, status = excluded.status, ever_online = excluded.ever_online,
               reason = excluded.reason, expires_at = excluded.expires_at, warned_days = excluded.warned_days,
               next_warning_at = excluded.next_warning_at, removed_at = coalesce(k.removed_at, excluded.removed_at)
        """;

    private final Sql sql;

    JdbcKnownConnections(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, KnownConnection> lock(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql
                .query(
                        SELECT + "id = ANY (?::uuid[]) ORDER BY id FOR NO KEY UPDATE",
                        JdbcKnownConnections::read,
                        (Object) ids.stream().map(UUID::toString).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(KnownConnection::id, Function.identity()));
    }

    @Override
    public void store(Collection<KnownConnection> connections, Instant now) {
        if (connections.isEmpty()) {
            return;
        }
        List<KnownConnection> all = connections.stream()
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .toList();
        sql.update(
                STORE,
                Timestamp.from(now),
                column(all, one -> one.id().toString()),
                column(all, one -> one.owner().id()),
                column(all, KnownConnection::exchange),
                column(all, KnownConnection::name),
                column(all, one -> Long.toString(one.version())),
                column(all, one -> one.status().name()),
                column(all, one -> Boolean.toString(one.everOnline())),
                column(all, one -> one.reason() == null ? null : one.reason().name()),
                column(
                        all,
                        one -> one.expiry() == null ? null : one.expiry().at().toString()),
                column(all, JdbcKnownConnections::warnedDays),
                column(all, one -> one.nextWarning().map(Instant::toString).orElse(null)));
    }

    @Override
    public List<KnownConnection> lockDueForWarning(Instant now, int limit) {
        return sql.query(
                SELECT + "next_warning_at <= ? ORDER BY next_warning_at LIMIT ? FOR NO KEY UPDATE SKIP LOCKED",
                JdbcKnownConnections::read,
                Timestamp.from(now),
                limit);
    }

    @Override
    public void forgetOwner(Owner owner) {
        sql.update(
                "UPDATE known_connection SET owner = 'erased', name = 'erased'"
                        + " WHERE owner = ? AND removed_at IS NOT NULL",
                owner.id());
    }

    @Override
    public int forgetRemovedBefore(Instant time) {
        return sql.update("DELETE FROM known_connection WHERE removed_at < ?", Timestamp.from(time));
    }

    private static KnownConnection read(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new KnownConnection(
                row.getObject("id", UUID.class),
                new Owner(row.getString("owner")),
                row.getString("exchange"),
                row.getString("name"),
                row.getLong("version"),
                ConnectionStatus.valueOf(row.getString("status")),
                row.getBoolean("ever_online"),
                reason == null ? null : Reason.valueOf(reason),
                expiry(row));
    }

    private static @Nullable Expiry expiry(ResultSet row) throws SQLException {
        Instant at = Times.in(row, "expires_at");
        return at == null ? null : new Expiry(at, row.getObject("warned_days", Integer.class));
    }

    private static @Nullable String warnedDays(KnownConnection connection) {
        return Optional.ofNullable(connection.expiry())
                .map(Expiry::warnedDays)
                .map(days -> days.toString())
                .orElse(null);
    }

    private static @Nullable String[] column(
            List<KnownConnection> connections, Function<KnownConnection, @Nullable String> value) {
        return connections.stream().map(value).toArray(String[]::new);
    }
}
