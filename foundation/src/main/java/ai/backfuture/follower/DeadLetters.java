package ai.backfuture.follower;

import ai.backfuture.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Where records go that could not be read, for an operator to look up: places, never data. */
@ApplicationScoped
class DeadLetters {

    private final Sql sql;
    private final Clock clock;

    DeadLetters(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Notes the record in the caller's transaction; noting it again changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(String topicId, Said.Unreadable<?> record) {
        sql.update(
                """
                INSERT INTO dead_letter
                       (topic_id, partition, record_offset, record_key, event_type, problem, noticed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                topicId,
                record.place().partition(),
                record.place().offset(),
                record.key(),
                record.type(),
                record.problem(),
                clock.instant());
    }
}
