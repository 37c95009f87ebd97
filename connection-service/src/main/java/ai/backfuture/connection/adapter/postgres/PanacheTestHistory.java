package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.application.TestHistory;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.contracts.ExchangeId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** {@link TestHistory} as rows of {@code connection_test}. */
@ApplicationScoped
class PanacheTestHistory implements PanacheRepositoryBase<FinishedTestRow, FinishedTestRow.Key>, TestHistory {

    /** The latest word of each connection; tests that failed for our own reasons say nothing about the exchange. */
    private static final String ANSWERS = """
        SELECT exchange, count(*) FILTER (WHERE NOT unavailable), count(*) FILTER (WHERE unavailable)
        FROM (SELECT DISTINCT ON (connection_id) exchange,
                     reason IS NOT DISTINCT FROM 'EXCHANGE_UNAVAILABLE' AS unavailable
              FROM connection_test
              WHERE finished_at >= ?1
                AND (reason IS NULL OR reason NOT IN ('INTERNAL', 'CLOCK_SKEW', 'UNKNOWN'))
              ORDER BY connection_id, number DESC) latest
        GROUP BY exchange
        """;

    @Override
    public void record(UUID connectionId, ExchangeId exchange, ConnectionTest.Finished test) {
        ConnectionTest.Failure failure = test.failure();
        FinishedTestRow row = new FinishedTestRow();
        row.key = new FinishedTestRow.Key(connectionId, test.number());
        row.exchange = exchange.value();
        row.finishedAt = test.finishedAt();
        row.reason = failure == null ? null : failure.reason().name();
        row.document = Documents.write(test);
        persist(row);
    }

    @Override
    public List<ConnectionTest.Finished> page(UUID connectionId, long below, int limit) {
        return find("key.connectionId = ?1 and key.number < ?2 order by key.number desc", connectionId, below)
                .range(0, limit - 1)
                .stream()
                .map(row -> Documents.test(row.document).finished())
                .toList();
    }

    @Override
    public Map<ExchangeId, Answers> answersSince(Instant since) {
        Map<ExchangeId, Answers> answers = new TreeMap<>();
        for (Object row : getEntityManager()
                .createNativeQuery(ANSWERS)
                .setParameter(1, since)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            answers.put(
                    new ExchangeId((String) columns[0]),
                    new Answers(((Number) columns[1]).longValue(), ((Number) columns[2]).longValue()));
        }
        return answers;
    }
}
