package ai.backfuture.notification.adapter.postgres;

import ai.backfuture.database.Sql;
import ai.backfuture.notification.application.Deliveries;
import ai.backfuture.notification.domain.Delivery;
import ai.backfuture.notification.domain.EventName;
import ai.backfuture.notification.domain.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * {@link Deliveries} in one table. A claim sets the time that the message is due to the end of its lease, so a message
 * whose instance died is simply due again.
 */
@ApplicationScoped
class JdbcDeliveries implements Deliveries {

    /**
     * First the lanes that something waits in, by jumps along the index, then of each the few that it has room for: a
     * lane with a million messages costs no more than one with three.
     */
    private static final String CLAIM = """
        WITH RECURSIVE lanes(lane) AS (
            (SELECT lane FROM delivery WHERE due_at IS NOT NULL ORDER BY lane LIMIT 1)
            UNION ALL
            SELECT (SELECT d.lane FROM delivery d WHERE d.due_at IS NOT NULL AND d.lane > l.lane ORDER BY d.lane LIMIT 1)
              FROM lanes l WHERE l.lane IS NOT NULL
        ), room AS (
            SELECT l.lane, ? - coalesce(b.busy, 0) AS free
              FROM lanes l LEFT JOIN unnest(?::text[], ?::int[]) AS b(lane, busy) USING (lane)
             WHERE l.lane IS NOT NULL AND coalesce(b.busy, 0) < ?
        ), chosen AS (
            SELECT d.id FROM room r CROSS JOIN LATERAL (
                SELECT id, due_at FROM delivery WHERE lane = r.lane AND due_at <= ?
                 ORDER BY due_at LIMIT r.free FOR NO KEY UPDATE SKIP LOCKED) d
             ORDER BY d.due_at LIMIT ?
        )
        UPDATE delivery d SET due_at = ?, claim = gen_random_uuid(), attempts = attempts + 1
          FROM chosen c WHERE d.id = c.id
        RETURNING d.id, d.webhook_id, d.event, d.lane, d.body, d.claim, d.attempts
        """;

    private static final String MINE = " WHERE id = ? AND claim = ? AND due_at IS NOT NULL";

    private final Sql sql;

    JdbcDeliveries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(List<Delivery> deliveries, Instant now) {
        sql.update(
                """
                INSERT INTO delivery (id, webhook_id, event, lane, body, due_at, created_at)
                SELECT id, webhook_id, event, lane, body, ?, ?
                  FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                       AS d(id, webhook_id, event, lane, body)
                    ON CONFLICT (id) DO NOTHING
                """,
                Timestamp.from(now),
                Timestamp.from(now),
                column(deliveries, one -> one.messageId().toString()),
                column(deliveries, one -> one.webhook().toString()),
                column(deliveries, one -> one.event().text()),
                column(deliveries, Delivery::lane),
                column(deliveries, Delivery::body));
    }

    @Override
    public List<Claimed> claim(Instant now, Duration lease, Map<String, Integer> busy, int perLane, int limit) {
        List<Map.Entry<String, Integer>> lanes = List.copyOf(busy.entrySet());
        return sql.query(
                CLAIM,
                JdbcDeliveries::claimed,
                perLane,
                lanes.stream().map(Map.Entry::getKey).toArray(String[]::new),
                lanes.stream().map(lane -> lane.getValue().toString()).toArray(String[]::new),
                perLane,
                Timestamp.from(now),
                limit,
                Timestamp.from(now.plus(lease)));
    }

    @Override
    public void delivered(Claimed claimed, Instant now) {
        finish(claimed, "DELIVERED", now);
    }

    @Override
    public void giveUp(Claimed claimed, Instant now) {
        finish(claimed, "GIVEN_UP", now);
    }

    @Override
    public void retry(Claimed claimed, Instant at) {
        sql.update(
                "UPDATE delivery SET due_at = ?, claim = NULL" + MINE,
                Timestamp.from(at),
                claimed.delivery().messageId(),
                claimed.claim());
    }

    @Override
    public void giveBack(Claimed claimed, Instant at) {
        sql.update(
                "UPDATE delivery SET due_at = ?, claim = NULL, attempts = attempts - 1" + MINE,
                Timestamp.from(at),
                claimed.delivery().messageId(),
                claimed.claim());
    }

    @Override
    public void drop(WebhookId webhook, Instant now) {
        sql.update("""
                UPDATE delivery SET due_at = NULL, claim = NULL, outcome = 'GIVEN_UP', finished_at = ?
                 WHERE webhook_id = ? AND due_at IS NOT NULL
                """, Timestamp.from(now), webhook.value());
    }

    @Override
    public void redirect(WebhookId webhook, String lane) {
        sql.update("UPDATE delivery SET lane = ? WHERE webhook_id = ? AND due_at IS NOT NULL", lane, webhook.value());
    }

    @Override
    public Backlog backlog(Instant now) {
        return sql.query(
                        """
                        SELECT count(*), coalesce(extract(epoch FROM ? - min(due_at)), 0)
                          FROM delivery WHERE due_at IS NOT NULL
                        """,
                        row -> new Backlog(row.getLong(1), Duration.ofSeconds(Math.max(0, row.getLong(2)))),
                        Timestamp.from(now))
                .getFirst();
    }

    @Override
    public int forgetFinishedBefore(Instant time, int limit) {
        return sql.update(
                "DELETE FROM delivery WHERE id IN (SELECT id FROM delivery WHERE finished_at < ? LIMIT ?)",
                Timestamp.from(time),
                limit);
    }

    private void finish(Claimed claimed, String outcome, Instant now) {
        sql.update(
                "UPDATE delivery SET due_at = NULL, claim = NULL, outcome = ?, finished_at = ?" + MINE,
                outcome,
                Timestamp.from(now),
                claimed.delivery().messageId(),
                claimed.claim());
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(
                new Delivery(
                        row.getObject("id", UUID.class),
                        new WebhookId(row.getObject("webhook_id", UUID.class)),
                        EventName.named(row.getString("event")),
                        row.getString("lane"),
                        row.getString("body")),
                row.getObject("claim", UUID.class),
                row.getInt("attempts"));
    }

    private static String[] column(List<Delivery> deliveries, Function<Delivery, String> value) {
        return deliveries.stream().map(value).toArray(String[]::new);
    }
}
