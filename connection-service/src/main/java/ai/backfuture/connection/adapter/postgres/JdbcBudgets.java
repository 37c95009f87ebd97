package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.application.Budgets;
import ai.backfuture.connection.application.ExchangeAtEgress;
import ai.backfuture.connection.domain.Budget;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Budgets} as rows of {@code exchange_budget}. */
@ApplicationScoped
class JdbcBudgets implements Budgets {

    private final AgroalDataSource database;

    JdbcBudgets(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Budget> lock(ExchangeAtEgress at) {
        Optional<Budget> locked = tryLock(at);
        if (locked.isPresent() || exists(at)) {
            return locked;
        }
        insert(at);
        return tryLock(at);
    }

    private Optional<Budget> tryLock(ExchangeAtEgress at) {
        String sql = "SELECT spent, paused_until FROM exchange_budget WHERE exchange = ? AND egress = ?"
                + " FOR UPDATE SKIP LOCKED";
        return Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, at.exchange().value());
            statement.setString(2, at.egress());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Budget(
                                at.exchange(),
                                at.egress(),
                                Documents.spent(row.getString(1)),
                                instant(row.getObject(2, OffsetDateTime.class))))
                        : Optional.<Budget>empty();
            }
        });
    }

    private boolean exists(ExchangeAtEgress at) {
        String sql = "SELECT 1 FROM exchange_budget WHERE exchange = ? AND egress = ?";
        return Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, at.exchange().value());
            statement.setString(2, at.egress());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    private void insert(ExchangeAtEgress at) {
        String sql = "INSERT INTO exchange_budget (exchange, egress) VALUES (?, ?) ON CONFLICT DO NOTHING";
        Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, at.exchange().value());
            statement.setString(2, at.egress());
            return statement.executeUpdate();
        });
    }

    @Override
    public void save(Budget budget) {
        String sql = "UPDATE exchange_budget SET spent = CAST(? AS jsonb) WHERE exchange = ? AND egress = ?";
        Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, Documents.write(budget.spent()));
            statement.setString(2, budget.exchange().value());
            statement.setString(3, budget.egress());
            return statement.executeUpdate();
        });
    }

    @Override
    public void pause(ExchangeAtEgress at, Instant until) {
        String sql = """
            INSERT INTO exchange_budget (exchange, egress, paused_until) VALUES (?, ?, ?)
            ON CONFLICT (exchange, egress)
            DO UPDATE SET paused_until = greatest(exchange_budget.paused_until, EXCLUDED.paused_until)
            """;
        Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, at.exchange().value());
            statement.setString(2, at.egress());
            statement.setObject(3, Jdbc.time(until));
            return statement.executeUpdate();
        });
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
