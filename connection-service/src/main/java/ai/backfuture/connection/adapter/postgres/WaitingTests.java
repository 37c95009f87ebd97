package ai.backfuture.connection.adapter.postgres;

import io.agroal.api.AgroalDataSource;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Wellness check {@code tests}: how many are due or under way ({@code waitingTests}), and since when the oldest of them is
 * ({@code oldestWaitingTest}). It judges nothing; it is down only where the database does not tell.
 */
@Wellness
@ApplicationScoped
class WaitingTests implements HealthCheck {

    private static final int PATIENCE_SECONDS = 2;
    private static final String WAITING = """
        SELECT count(*), min(since)
        FROM (SELECT (last_test ->> 'requestedAt')::timestamptz AS since
              FROM connection WHERE test_deadline IS NOT NULL
              UNION ALL
              SELECT next_test_at FROM connection WHERE next_test_at <= now()) waiting
        """;

    private final AgroalDataSource database;

    WaitingTests(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder tests = HealthCheckResponse.named("tests");
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WAITING)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                tests.withData("waitingTests", found.getLong(1));
                OffsetDateTime oldest = found.getObject(2, OffsetDateTime.class);
                if (oldest != null) {
                    tests.withData("oldestWaitingTest", oldest.toInstant().toString());
                }
            }
            return tests.up().build();
        } catch (SQLException e) {
            return tests.down().build();
        }
    }
}
