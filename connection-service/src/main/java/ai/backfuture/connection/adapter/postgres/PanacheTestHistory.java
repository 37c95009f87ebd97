package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.application.ExchangeAtEgress;
import ai.backfuture.connection.application.TestHistory;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Incident;
import ai.backfuture.contracts.ExchangeId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** {@link TestHistory} as rows of {@code connection_test}. */
@ApplicationScoped
class PanacheTestHistory implements PanacheRepositoryBase<FinishedTestRow, FinishedTestRow.Key>, TestHistory {

    /**
     * The latest word of each connection. Tests that failed for our own reasons, or for the number of our calls, say
     * nothing about the exchange.
     */
    private static final String ANSWERS = """
        SELECT wanted.exchange, wanted.egress,
               count(*) FILTER (WHERE NOT unavailable), count(*) FILTER (WHERE unavailable)
        FROM unnest(CAST(?1 AS text[]), CAST(?2 AS text[]), CAST(CAST(?3 AS text[]) AS timestamptz[]))
                 AS wanted (exchange, egress, since)
        JOIN (SELECT DISTINCT ON (connection_id) exchange, egress, finished_at,
                     reason IS NOT DISTINCT FROM 'EXCHANGE_UNAVAILABLE' AS unavailable
              FROM connection_test
              WHERE finished_at >= ?4
                AND (reason IS NULL OR reason NOT IN ('INTERNAL', 'CLOCK_SKEW', 'UNKNOWN', 'RATE_LIMITED'))
              ORDER BY connection_id, number DESC) latest
          ON latest.exchange = wanted.exchange AND latest.egress = wanted.egress
         AND latest.finished_at >= wanted.since
        GROUP BY wanted.exchange, wanted.egress
        """;

    @Override
    public void record(UUID connectionId, ExchangeId exchange, String egress, ConnectionTest.Finished test) {
        ConnectionTest.Failure failure = test.failure();
        FinishedTestRow row = new FinishedTestRow();
        row.key = new FinishedTestRow.Key(connectionId, test.number());
        row.exchange = exchange.value();
        row.egress = egress;
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
    public Map<ExchangeAtEgress, Incident.Answers> answersSince(Map<ExchangeAtEgress, Instant> since) {
        List<Map.Entry<ExchangeAtEgress, Instant>> wanted = List.copyOf(since.entrySet());
        Map<ExchangeAtEgress, Incident.Answers> answers = new HashMap<>();
        for (Object row : getEntityManager()
                .createNativeQuery(ANSWERS)
                .setParameter(
                        1, texts(wanted, entry -> entry.getKey().exchange().value()))
                .setParameter(2, texts(wanted, entry -> entry.getKey().egress()))
                .setParameter(3, texts(wanted, entry -> entry.getValue().toString()))
                .setParameter(4, Collections.min(since.values()))
                .getResultList()) {
            Object[] columns = (Object[]) row;
            answers.put(
                    new ExchangeAtEgress(new ExchangeId((String) columns[0]), (String) columns[1]),
                    new Incident.Answers(((Number) columns[2]).longValue(), ((Number) columns[3]).longValue()));
        }
        return answers;
    }

    private static String[] texts(
            List<Map.Entry<ExchangeAtEgress, Instant>> entries,
            Function<Map.Entry<ExchangeAtEgress, Instant>, String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }
}
