package ai.backfuture.notification.adapter.postgres;

import ai.backfuture.database.Sql;
import ai.backfuture.notification.application.DeadLetters;
import ai.backfuture.notification.application.Heard;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;

/** {@link DeadLetters} in a table. */
@ApplicationScoped
class JdbcDeadLetters implements DeadLetters {

    private final Sql sql;
    private final Clock clock;

    JdbcDeadLetters(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void keep(String topicId, Heard.Unreadable record) {
        sql.update(
                """
                INSERT INTO dead_letter
                       (topic_id, partition, record_offset, record_key, event_type, problem, noticed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                topicId,
                record.partition(),
                record.offset(),
                record.key(),
                record.type(),
                record.problem(),
                Timestamp.from(clock.instant()));
    }
}
