package ai.backfuture.strategy.adapter.postgres;

import ai.backfuture.database.Sql;
import ai.backfuture.strategy.application.Connections;
import ai.backfuture.strategy.application.Heard;
import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.ConnectionState;
import ai.backfuture.strategy.domain.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@link Connections} in one table, written a whole poll at a time. Rows are locked in the order of their ids.
 *
 * <p>Statements join the transaction of the caller, whose connection they share with Hibernate.
 */
@ApplicationScoped
class JdbcConnections implements Connections {

    private static final String COLUMNS = "id, owner, exchange, status, version, valid_until, markets, trade_spot,"
            + " trade_futures, reason, kind, title, cause, what_to_do";

    private static final String KEPT_REASON = Stream.of("reason", "kind", "title", "cause", "what_to_do")
            .map(column -> """
                %1$s = CASE WHEN excluded.reason IS NULL AND excluded.status IN ('FAILED', 'DEGRADED')
                            THEN v.%1$s ELSE excluded.%1$s END\
                """.formatted(column))
            .collect(Collectors.joining(", "));

    private static final String MERGE = """
        INSERT INTO connection_view AS v
               (%s, source_partition, lease_watched, removed_at)
        SELECT id, owner, exchange, status, version, valid_until, string_to_array(markets, ','), trade_spot,
               trade_futures, reason, kind, title, cause, what_to_do, source_partition,
               status IN ('ONLINE', 'DEGRADED') AND valid_until IS NOT NULL,
               CASE WHEN status = 'REMOVED' THEN now() END
          FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[]::timestamptz[], ?::text[],
                      ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[])
               AS heard(%s, source_partition)
         ORDER BY id
            ON CONFLICT (id) DO UPDATE SET
               owner = excluded.owner, exchange = excluded.exchange, status = excluded.status,
               version = excluded.version, valid_until = excluded.valid_until, markets = excluded.markets,
               trade_spot = excluded.trade_spot, trade_futures = excluded.trade_futures,
               %s,
               source_partition = excluded.source_partition, lease_watched = excluded.lease_watched,
               removed_at = excluded.removed_at
         WHERE v.version < excluded.version AND v.removed_at IS NULL
        RETURNING v.id
        """.formatted(COLUMNS, COLUMNS, KEPT_REASON);

    private final Sql sql;

    JdbcConnections(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ConnectionState> find(ConnectionId id) {
        return sql
                .query("SELECT " + COLUMNS + " FROM connection_view WHERE id = ?", ConnectionColumns::read, id.value())
                .stream()
                .findFirst();
    }

    @Override
    public OptionalInt sourcePartition(ConnectionId id) {
        return sql
                .query("SELECT source_partition FROM connection_view WHERE id = ?", row -> row.getInt(1), id.value())
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    @Override
    public Optional<ConnectionState> lock(ConnectionId id) {
        return sql
                .query(
                        "SELECT " + COLUMNS + " FROM connection_view WHERE id = ? FOR UPDATE",
                        ConnectionColumns::read,
                        id.value())
                .stream()
                .findFirst();
    }

    @Override
    public Set<ConnectionId> merge(Collection<Heard.State> states) {
        return Set.copyOf(sql.query(
                MERGE,
                row -> new ConnectionId(row.getObject(1, UUID.class)),
                ConnectionColumns.arrays(List.copyOf(states))));
    }

    @Override
    public List<ConnectionState> remove(Set<ConnectionId> ids, Instant now) {
        return sql.query(
                """
                UPDATE connection_view SET status = 'REMOVED', removed_at = ?, lease_watched = false
                 WHERE id IN (SELECT id FROM connection_view WHERE id = ANY (?::uuid[]) AND removed_at IS NULL
                               ORDER BY id FOR UPDATE)
                RETURNING %s
                """.formatted(COLUMNS),
                ConnectionColumns::read,
                Timestamp.from(now),
                ids.stream().map(ConnectionId::toString).toArray(String[]::new));
    }

    @Override
    public void watchLease(ConnectionId id) {
        sql.update("UPDATE connection_view SET lease_watched = true WHERE id = ? AND NOT lease_watched", id.value());
    }

    @Override
    public List<ConnectionState> lockEndedLeases(Instant now, int limit) {
        return sql.query("""
            UPDATE connection_view SET lease_watched = false
             WHERE id IN (SELECT id FROM connection_view WHERE lease_watched AND valid_until <= ?
                           ORDER BY valid_until LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING %s
            """.formatted(COLUMNS), ConnectionColumns::read, Timestamp.from(now), limit);
    }

    @Override
    public void forgetOwner(Owner owner) {
        sql.update(
                "UPDATE connection_view SET owner = 'erased' WHERE owner = ? AND removed_at IS NOT NULL", owner.id());
    }

    @Override
    public int forgetRemovedBefore(Instant time) {
        return sql.update("DELETE FROM connection_view WHERE removed_at < ?", Timestamp.from(time));
    }
}
