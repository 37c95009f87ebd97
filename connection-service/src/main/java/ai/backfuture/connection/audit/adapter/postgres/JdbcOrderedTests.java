package ai.backfuture.connection.audit.adapter.postgres;

import ai.backfuture.connection.application.OrderedTests;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.TestOrder;
import ai.backfuture.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** {@link OrderedTests} as rows of {@code audit_test}. */
@ApplicationScoped
class JdbcOrderedTests implements OrderedTests {

    private final Sql sql;

    JdbcOrderedTests(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void remember(ConnectionEvent order) {
        TestOrder test = order.test();
        sql.update(
                """
                INSERT INTO audit_test (connection_id, number, owner, credential_path, trigger, requested_at, not_after)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (connection_id, number) DO UPDATE
                    SET credential_path = excluded.credential_path,
                        not_after = greatest(audit_test.not_after, excluded.not_after)
                """,
                order.connectionId(),
                test.number(),
                order.owner(),
                order.credentialRef().path(),
                test.trigger().name(),
                test.requestedAt(),
                test.notAfter());
    }
}
