package ai.backfuture.follower;

import ai.backfuture.contracts.Topic;
import ai.backfuture.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far each topic has been read, kept in the same database as what follows from it: one row for each partition. A
 * position is the offset to be read next.
 */
@ApplicationScoped
public class ReadingPositions {

    private static final String SELECT = """
        SELECT partition, topic_id, position FROM reading_position WHERE topic = ? AND partition = ANY (?::int[])
         ORDER BY partition\
        """;

    private record Row(int partition, String topicId, long position) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getInt(1), row.getString(2), row.getLong(3));
        }
    }

    private final Sql sql;

    ReadingPositions(Sql sql) {
        this.sql = sql;
    }

    /** All positions of the topic, outside of any transaction of the caller. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Standing standing(Topic topic) {
        List<Row> rows = sql.query(
                "SELECT partition, topic_id, position FROM reading_position WHERE topic = ?",
                Row::read,
                topic.topicName());
        String topicId = rows.isEmpty() ? "" : rows.getFirst().topicId();
        return areOf(topicId, rows) ? new Standing(topicId, positions(rows)) : new Standing("", Map.of());
    }

    /** Where to read on in each partition; partitions not seen before, or of a replaced topic, start at 0. */
    @Transactional
    Map<Integer, Long> resume(Topic topic, String topicId, Set<Integer> partitions) {
        sql.update("""
            INSERT INTO reading_position AS p (topic, partition, topic_id, position)
            SELECT ?, partition, ?, 0 FROM unnest(?::int[]) AS partition ORDER BY partition
                ON CONFLICT (topic, partition) DO UPDATE SET topic_id = excluded.topic_id, position = 0
             WHERE p.topic_id <> excluded.topic_id
            """, topic.topicName(), topicId, texts(partitions));
        sql.update("DELETE FROM reading_position WHERE topic = ? AND topic_id <> ?", topic.topicName(), topicId);
        return positions(sql.query(SELECT, Row::read, topic.topicName(), texts(partitions)));
    }

    /** The positions, locked until the caller's transaction ends; empty when one of them is not of this topic. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Map<Integer, Long>> lock(Topic topic, String topicId, Set<Integer> partitions) {
        List<Row> rows = sql.query(SELECT + " FOR NO KEY UPDATE", Row::read, topic.topicName(), texts(partitions));
        boolean known = rows.size() == partitions.size() && areOf(topicId, rows);
        return known ? Optional.of(positions(rows)) : Optional.empty();
    }

    /** Moves locked positions. */
    @Transactional(Transactional.TxType.MANDATORY)
    void move(Topic topic, Map<Integer, Long> positions) {
        if (positions.isEmpty()) {
            return;
        }
        List<Map.Entry<Integer, Long>> moves = List.copyOf(positions.entrySet());
        sql.update(
                """
                UPDATE reading_position AS p SET position = m.position
                  FROM unnest(?::int[], ?::bigint[]) AS m(partition, position)
                 WHERE p.topic = ? AND p.partition = m.partition
                """,
                texts(moves.stream().map(Map.Entry::getKey).toList()),
                texts(moves.stream().map(Map.Entry::getValue).toList()),
                topic.topicName());
    }

    /** Sets one position whatever it was. */
    @Transactional
    void reset(Topic topic, String topicId, int partition, long position) {
        sql.update(
                "UPDATE reading_position SET position = ? WHERE topic = ? AND partition = ? AND topic_id = ?",
                position,
                topic.topicName(),
                partition,
                topicId);
    }

    private static boolean areOf(String topicId, List<Row> rows) {
        return rows.stream().allMatch(row -> row.topicId().equals(topicId));
    }

    private static Map<Integer, Long> positions(List<Row> rows) {
        Map<Integer, Long> positions = new HashMap<>();
        rows.forEach(row -> positions.put(row.partition(), row.position()));
        return positions;
    }

    private static String[] texts(Collection<? extends Number> numbers) {
        return numbers.stream().map(String::valueOf).toArray(String[]::new);
    }
}
