package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.application.ExchangeAtEgress;
import ai.backfuture.connection.application.ExchangeStates;
import ai.backfuture.connection.application.Settings;
import ai.backfuture.connection.domain.Exchange;
import ai.backfuture.connection.domain.Exchanges;
import ai.backfuture.connection.domain.Incident;
import ai.backfuture.contracts.Availability;
import ai.backfuture.contracts.ExchangeId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** {@link ExchangeStates} as rows of {@code exchange_state}, one for each exchange and address from the start on. */
@ApplicationScoped
class JdbcExchangeStates implements ExchangeStates {

    private static final Duration KEPT = Duration.ofMillis(500);

    private static final String ALL =
            "SELECT exchange, egress, availability, since, version FROM exchange_state" + " ORDER BY exchange, egress";

    private final AgroalDataSource database;
    private final Exchanges exchanges;
    private final Settings.Egress egress;
    private final Clock clock;
    private final Kept<List<Known>> known = new Kept<>(KEPT);

    JdbcExchangeStates(AgroalDataSource database, Exchanges exchanges, Settings.Egress egress, Clock clock) {
        this.database = database;
        this.exchanges = exchanges;
        this.egress = egress;
        this.clock = clock;
    }

    void complete(@Observes StartupEvent start) {
        String sql = "INSERT INTO exchange_state (exchange, egress, availability, since, version)"
                + " VALUES (?, ?, 'UNKNOWN', ?, 0) ON CONFLICT DO NOTHING";
        Jdbc.run(database, sql, (connection, statement) -> {
            for (Exchange exchange : exchanges.all()) {
                for (String name : egress.names()) {
                    statement.setString(1, exchange.id().value());
                    statement.setString(2, name);
                    statement.setObject(3, Jdbc.time(clock.instant()));
                    statement.addBatch();
                }
            }
            return statement.executeBatch().length;
        });
    }

    @Override
    public List<Known> all() {
        return known.get(() -> read(ALL));
    }

    @Override
    public List<Known> lockAll() {
        return read(ALL + " FOR UPDATE SKIP LOCKED");
    }

    private List<Known> read(String sql) {
        return Jdbc.run(database, sql, (connection, statement) -> {
            List<Known> states = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    states.add(known(rows));
                }
            }
            return List.copyOf(states);
        });
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new ExchangeAtEgress(new ExchangeId(row.getString(1)), row.getString(2)),
                new Incident(
                        Availability.valueOf(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                row.getLong(5));
    }

    @Override
    public void save(Known state) {
        String sql = "UPDATE exchange_state SET availability = ?, since = ?, version = ?"
                + " WHERE exchange = ? AND egress = ?";
        Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, state.incident().availability().name());
            statement.setObject(2, Jdbc.time(state.incident().since()));
            statement.setLong(3, state.version());
            statement.setString(4, state.at().exchange().value());
            statement.setString(5, state.at().egress());
            return statement.executeUpdate();
        });
    }

    @Override
    public boolean claimProbe(ExchangeAtEgress at, Instant now) {
        String sql = "UPDATE exchange_state SET probed_at = ? WHERE exchange = ? AND egress = ?"
                + " AND (probed_at IS NULL OR probed_at NOT BETWEEN ? AND ?)";
        return Jdbc.run(database, sql, (connection, statement) -> {
            statement.setObject(1, Jdbc.time(now));
            statement.setString(2, at.exchange().value());
            statement.setString(3, at.egress());
            statement.setObject(4, Jdbc.time(now.minus(Incident.PROBE_EVERY)));
            statement.setObject(5, Jdbc.time(now));
            return statement.executeUpdate() == 1;
        });
    }
}
