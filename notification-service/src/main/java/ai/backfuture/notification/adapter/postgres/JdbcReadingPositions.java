package ai.backfuture.notification.adapter.postgres;

import ai.backfuture.database.Sql;
import ai.backfuture.notification.application.ReadingPositions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link ReadingPositions}, one row for each partition. */
@ApplicationScoped
class JdbcReadingPositions implements ReadingPositions {

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

    JdbcReadingPositions(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public Map<Integer, Long> resume(String topic, String topicId, Set<Integer> partitions) {
        sql.update("""
            INSERT INTO reading_position AS p (topic, partition, topic_id, position)
            SELECT ?, partition, ?, 0 FROM unnest(?::int[]) AS partition ORDER BY partition
                ON CONFLICT (topic, partition) DO UPDATE SET topic_id = excluded.topic_id, position = 0
             WHERE p.topic_id <> excluded.topic_id
            """, topic, topicId, numbers(partitions));
        return positions(sql.query(SELECT, Row::read, topic, numbers(partitions)));
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<Map<Integer, Long>> standing(String topic, String topicId, Set<Integer> partitions) {
        return ofTopic(topicId, partitions, sql.query(SELECT, Row::read, topic, numbers(partitions)));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Map<Integer, Long>> lock(String topic, String topicId, Set<Integer> partitions) {
        return ofTopic(
                topicId, partitions, sql.query(SELECT + " FOR NO KEY UPDATE", Row::read, topic, numbers(partitions)));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(String topic, Map<Integer, Long> positions) {
        List<Map.Entry<Integer, Long>> moves = List.copyOf(positions.entrySet());
        sql.update(
                """
                UPDATE reading_position AS p SET position = m.position
                  FROM unnest(?::int[], ?::bigint[]) AS m(partition, position)
                 WHERE p.topic = ? AND p.partition = m.partition
                """,
                moves.stream().map(move -> move.getKey().toString()).toArray(String[]::new),
                moves.stream().map(move -> move.getValue().toString()).toArray(String[]::new),
                topic);
    }

    @Override
    @Transactional
    public void reset(String topic, String topicId, int partition, long position) {
        sql.update(
                "UPDATE reading_position SET position = ? WHERE topic = ? AND partition = ? AND topic_id = ?",
                position,
                topic,
                partition,
                topicId);
    }

    private static Optional<Map<Integer, Long>> ofTopic(String topicId, Set<Integer> partitions, List<Row> rows) {
        boolean known = rows.size() == partitions.size()
                && rows.stream().allMatch(row -> row.topicId().equals(topicId));
        return known ? Optional.of(positions(rows)) : Optional.empty();
    }

    private static Map<Integer, Long> positions(List<Row> rows) {
        Map<Integer, Long> positions = new HashMap<>();
        rows.forEach(row -> positions.put(row.partition(), row.position()));
        return positions;
    }

    private static String[] numbers(Set<Integer> partitions) {
        return partitions.stream().map(partition -> partition.toString()).toArray(String[]::new);
    }
}
