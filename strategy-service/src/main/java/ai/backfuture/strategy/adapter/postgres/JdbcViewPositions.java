package ai.backfuture.strategy.adapter.postgres;

import ai.backfuture.database.Sql;
import ai.backfuture.strategy.application.ViewPositions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link ViewPositions}, one row for each partition. */
@ApplicationScoped
class JdbcViewPositions implements ViewPositions {

    private record Row(int partition, String topicId, long position) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getInt(1), row.getString(2), row.getLong(3));
        }
    }

    private final Sql sql;

    JdbcViewPositions(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Standing standing() {
        List<Row> rows = sql.query("SELECT partition, topic_id, position FROM view_position", Row::read);
        String topicId = rows.isEmpty() ? "" : rows.getFirst().topicId();
        boolean mixed = rows.stream().anyMatch(row -> !row.topicId().equals(topicId));
        return mixed ? new Standing("", Map.of()) : new Standing(topicId, positions(rows));
    }

    @Override
    @Transactional
    public Map<Integer, Long> resume(String topicId, Set<Integer> partitions) {
        sql.update("""
            INSERT INTO view_position AS p (partition, topic_id, position)
            SELECT partition, ?, 0 FROM unnest(?::int[]) AS partition ORDER BY partition
                ON CONFLICT (partition) DO UPDATE SET topic_id = excluded.topic_id, position = 0
             WHERE p.topic_id <> excluded.topic_id
            """, topicId, numbers(partitions));
        sql.update("DELETE FROM view_position WHERE topic_id <> ?", topicId);
        return positions(rows(partitions));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Map<Integer, Long>> lock(String topicId, Set<Integer> partitions) {
        List<Row> rows = rows(partitions);
        boolean known = rows.size() == partitions.size()
                && rows.stream().allMatch(row -> row.topicId().equals(topicId));
        return known ? Optional.of(positions(rows)) : Optional.empty();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(Map<Integer, Long> positions) {
        if (positions.isEmpty()) {
            return;
        }
        List<Map.Entry<Integer, Long>> moves = List.copyOf(positions.entrySet());
        sql.update(
                """
                UPDATE view_position AS p SET position = m.position
                  FROM unnest(?::int[], ?::bigint[]) AS m(partition, position) WHERE p.partition = m.partition
                """,
                moves.stream().map(move -> move.getKey().toString()).toArray(String[]::new),
                moves.stream().map(move -> move.getValue().toString()).toArray(String[]::new));
    }

    @Override
    @Transactional
    public void reset(String topicId, int partition, long position) {
        sql.update(
                "UPDATE view_position SET position = ? WHERE partition = ? AND topic_id = ?",
                position,
                partition,
                topicId);
    }

    private List<Row> rows(Set<Integer> partitions) {
        return sql.query("""
            SELECT partition, topic_id, position FROM view_position WHERE partition = ANY (?::int[])
             ORDER BY partition FOR UPDATE
            """, Row::read, (Object) numbers(partitions));
    }

    private static String[] numbers(Set<Integer> partitions) {
        return partitions.stream().map(String::valueOf).toArray(String[]::new);
    }

    private static Map<Integer, Long> positions(List<Row> rows) {
        Map<Integer, Long> positions = new HashMap<>();
        rows.forEach(row -> positions.put(row.partition(), row.position()));
        return positions;
    }
}
