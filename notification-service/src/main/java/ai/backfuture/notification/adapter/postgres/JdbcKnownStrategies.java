package ai.backfuture.notification.adapter.postgres;

import ai.backfuture.database.Sql;
import ai.backfuture.notification.application.KnownStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@link KnownStrategies} in one table. */
@ApplicationScoped
class JdbcKnownStrategies implements KnownStrategies {

    private record Known(UUID id, long version) {}

    private final Sql sql;

    JdbcKnownStrategies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Long> versions(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql
                .query(
                        "SELECT id, version FROM known_strategy WHERE id = ANY (?::uuid[])",
                        row -> new Known(row.getObject("id", UUID.class), row.getLong("version")),
                        (Object) texts(ids))
                .stream()
                .collect(Collectors.toMap(Known::id, Known::version));
    }

    @Override
    public void store(Map<UUID, Long> versions) {
        if (versions.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, Long>> all = List.copyOf(versions.entrySet());
        sql.update(
                """
                INSERT INTO known_strategy AS k (id, version)
                SELECT id, version FROM unnest(?::uuid[], ?::bigint[]) AS s(id, version) ORDER BY id
                    ON CONFLICT (id) DO UPDATE SET version = greatest(k.version, excluded.version)
                """,
                all.stream().map(one -> one.getKey().toString()).toArray(String[]::new),
                all.stream().map(one -> one.getValue().toString()).toArray(String[]::new));
    }

    @Override
    public void removed(Set<UUID> ids, Instant now) {
        if (!ids.isEmpty()) {
            sql.update(
                    "UPDATE known_strategy SET removed_at = ? WHERE id = ANY (?::uuid[]) AND removed_at IS NULL",
                    Timestamp.from(now),
                    texts(ids));
        }
    }

    @Override
    public int forgetRemovedBefore(Instant time) {
        return sql.update("DELETE FROM known_strategy WHERE removed_at < ?", Timestamp.from(time));
    }

    private static String[] texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
