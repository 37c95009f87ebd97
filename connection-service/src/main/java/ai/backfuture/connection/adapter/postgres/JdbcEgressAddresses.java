package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.application.EgressAddresses;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** {@link EgressAddresses} as the one row of {@code egress_address_set}; the first start fills it from configuration. */
@ApplicationScoped
class JdbcEgressAddresses implements EgressAddresses {

    private static final Duration KEPT = Duration.ofSeconds(2);

    private final AgroalDataSource database;
    private final Clock clock;
    private final List<String> initial;
    private final AtomicReference<@Nullable Look> last = new AtomicReference<>();

    JdbcEgressAddresses(
            AgroalDataSource database,
            Clock clock,
            @ConfigProperty(name = "backfuture.egress-addresses") List<String> initial) {
        this.database = database;
        this.clock = clock;
        this.initial = List.copyOf(initial);
    }

    @Override
    public AddressSet current() {
        Instant now = clock.instant();
        Look look = last.get();
        if (look == null || look.at().plus(KEPT).isBefore(now)) {
            look = new Look(now, latest());
            last.set(look);
        }
        return look.set();
    }

    @Override
    public AddressSet latest() {
        return stored().orElseGet(this::filled);
    }

    @Override
    public Optional<AddressSet> replace(long expectedVersion, List<String> addresses, String operator) {
        latest();
        String sql = """
            UPDATE egress_address_set SET version = version + 1, addresses = ?::jsonb, changed_at = ?, changed_by = ?
            WHERE version = ? RETURNING version, addresses
            """;
        Optional<AddressSet> replaced = Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, Documents.write(addresses));
            statement.setObject(2, Jdbc.time(clock.instant()));
            statement.setString(3, operator);
            statement.setLong(4, expectedVersion);
            return read(statement);
        });
        last.set(null);
        return replaced;
    }

    private Optional<AddressSet> stored() {
        return Jdbc.run(
                database,
                "SELECT version, addresses FROM egress_address_set",
                (connection, statement) -> read(statement));
    }

    private AddressSet filled() {
        String sql = """
            INSERT INTO egress_address_set (id, version, addresses, changed_at, changed_by)
            VALUES (1, 1, ?::jsonb, ?, 'configuration') ON CONFLICT DO NOTHING
            """;
        Jdbc.run(database, sql, (connection, statement) -> {
            statement.setString(1, Documents.write(initial));
            statement.setObject(2, Jdbc.time(clock.instant()));
            return statement.executeUpdate();
        });
        return stored().orElseThrow(() -> new IllegalStateException("the set of egress addresses is not there"));
    }

    private static Optional<AddressSet> read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(new AddressSet(rows.getLong(1), Documents.texts(rows.getString(2))))
                    : Optional.empty();
        }
    }

    private record Look(Instant at, AddressSet set) {}
}
