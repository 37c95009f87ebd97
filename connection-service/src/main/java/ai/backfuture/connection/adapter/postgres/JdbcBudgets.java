package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.application.Budgets;
import ai.backfuture.connection.application.ExchangeAtEgress;
import ai.backfuture.connection.domain.Budget;
import ai.backfuture.connection.domain.Spending;
import ai.backfuture.connection.domain.TestsUnderWay;
import ai.backfuture.contracts.Market;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Budgets} as rows of {@code exchange_budget}, and of {@code test_under_way} for what has gone out. */
@ApplicationScoped
class JdbcBudgets implements Budgets {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final AgroalDataSource database;

    JdbcBudgets(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Locked> lock(ExchangeAtEgress at, Instant now) {
        Optional<Row> row = tryLock(at);
        if (row.isEmpty() && !exists(at)) {
            insert(at);
            row = tryLock(at);
        }
        return row.map(locked -> {
            List<Ended> ended = takeEnded(at, now);
            TestsUnderWay underWay = underWay(at, ended);
            return new Locked(
                    new Budget(at.exchange(), at.egress(), locked.spent(), underWay, locked.pausedUntil()), ended);
        });
    }

    private record Row(
            Map<String, Spending> spent, @Nullable Instant pausedUntil) {}

    /** A clock that is set back is believed: nothing is under way for longer than {@link #LONGEST}. */
    private List<Ended> takeEnded(ExchangeAtEgress at, Instant now) {
        String sql = "DELETE FROM test_under_way WHERE exchange = ? AND egress = ?"
                + " AND (ended_at IS NOT NULL OR until NOT BETWEEN ? AND ?)"
                + " RETURNING futures, least(coalesce(ended_at, until), ?)";
        return Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, at.exchange().value());
            statement.setString(2, at.egress());
            statement.setObject(3, Jdbc.time(now));
            statement.setObject(4, Jdbc.time(now.plus(LONGEST)));
            statement.setObject(5, Jdbc.time(now));
            List<Ended> ended = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Set<Market> markets = Set.of(rows.getBoolean(1) ? Market.FUTURES : Market.SPOT);
                    ended.add(new Ended(
                            markets, rows.getObject(2, OffsetDateTime.class).toInstant()));
                }
            }
            return List.copyOf(ended);
        });
    }

    /** Those that are still to be put to account as ended, and all others, even if they have ended since. */
    private TestsUnderWay underWay(ExchangeAtEgress at, List<Ended> ended) {
        int futures = (int) ended.stream()
                .filter(test -> test.markets().contains(Market.FUTURES))
                .count();
        int spot = ended.size() - futures;
        String sql = "SELECT count(*) FILTER (WHERE NOT futures), count(*) FILTER (WHERE futures) FROM test_under_way"
                + " WHERE exchange = ? AND egress = ?";
        return Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, at.exchange().value());
            statement.setString(2, at.egress());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new TestsUnderWay(spot + row.getInt(1), futures + row.getInt(2));
            }
        });
    }

    @Override
    public void sentOut(ExchangeAtEgress at, UUID connectionId, long number, Set<Market> markets, Instant until) {
        String sql = "INSERT INTO test_under_way (connection_id, number, exchange, egress, futures, until)"
                + " VALUES (?, ?, ?, ?, ?, ?)";
        Jdbc.run(database, sql, (connection, statement) -> {
            statement.setObject(1, connectionId);
            statement.setLong(2, number);
            statement.setString(3, at.exchange().value());
            statement.setString(4, at.egress());
            statement.setBoolean(5, markets.contains(Market.FUTURES));
            statement.setObject(6, Jdbc.time(until));
            return statement.executeUpdate();
        });
    }

    @Override
    public void ended(UUID connectionId, long number, Instant time) {
        String sql = "UPDATE test_under_way SET ended_at = ? WHERE connection_id = ? AND number = ?"
                + " AND ended_at IS NULL";
        Jdbc.run(database, sql, (connection, statement) -> {
            statement.setObject(1, Jdbc.time(time));
            statement.setObject(2, connectionId);
            statement.setLong(3, number);
            return statement.executeUpdate();
        });
    }

    private Optional<Row> tryLock(ExchangeAtEgress at) {
        String sql = "SELECT spent, paused_until FROM exchange_budget WHERE exchange = ? AND egress = ?"
                + " FOR UPDATE SKIP LOCKED";
        return Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, at.exchange().value());
            statement.setString(2, at.egress());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Row(
                                Documents.spent(row.getString(1)), instant(row.getObject(2, OffsetDateTime.class))))
                        : Optional.<Row>empty();
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
