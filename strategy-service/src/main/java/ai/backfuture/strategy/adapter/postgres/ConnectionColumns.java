package ai.backfuture.strategy.adapter.postgres;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.FailureKind;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.strategy.application.Heard;
import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.ConnectionState;
import ai.backfuture.strategy.domain.LastTest;
import ai.backfuture.strategy.domain.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A connection's state as columns, and back. */
final class ConnectionColumns {

    private ConnectionColumns() {}

    static ConnectionState read(ResultSet row) throws SQLException {
        Timestamp validUntil = row.getTimestamp("valid_until");
        String[] markets = (String[]) row.getArray("markets").getArray();
        return new ConnectionState(
                new ConnectionId(row.getObject("id", UUID.class)),
                new Owner(row.getString("owner")),
                new ExchangeId(row.getString("exchange")),
                ConnectionStatus.valueOf(row.getString("status")),
                row.getLong("version"),
                validUntil == null ? null : validUntil.toInstant(),
                Arrays.stream(markets).map(Market::valueOf).collect(Collectors.toSet()),
                rights(row),
                lastTest(row));
    }

    private static Map<Market, PermissionState> rights(ResultSet row) throws SQLException {
        Map<Market, PermissionState> rights = new EnumMap<>(Market.class);
        for (Market market : Market.values()) {
            String right = row.getString(rightColumn(market));
            if (right != null) {
                rights.put(market, PermissionState.valueOf(right));
            }
        }
        return rights;
    }

    private static String rightColumn(Market market) {
        return switch (market) {
            case SPOT -> "trade_spot";
            case FUTURES -> "trade_futures";
        };
    }

    private static @Nullable LastTest lastTest(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null
                ? null
                : new LastTest(
                        Reason.valueOf(reason),
                        FailureKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("cause"),
                        row.getString("what_to_do"));
    }

    /** One array for each column, in the order of the columns, then the partitions. */
    static Object[] arrays(List<Heard.State> states) {
        return new Object[] {
            column(states, c -> c.id().toString()),
            column(states, c -> c.owner().id()),
            column(states, c -> c.exchange().value()),
            column(states, c -> c.status().name()),
            column(states, c -> Long.toString(c.version())),
            column(states, c -> c.validUntil() == null ? null : c.validUntil().toString()),
            column(states, c -> c.markets().stream().map(Market::name).collect(Collectors.joining(","))),
            column(states, c -> right(c, Market.SPOT)),
            column(states, c -> right(c, Market.FUTURES)),
            column(states, c -> said(c, test -> test.reason().name())),
            column(states, c -> said(c, test -> test.kind().name())),
            column(states, c -> said(c, LastTest::title)),
            column(states, c -> said(c, LastTest::cause)),
            column(states, c -> said(c, LastTest::whatToDo)),
            states.stream().map(state -> Integer.toString(state.partition())).toArray(String[]::new)
        };
    }

    private static @Nullable String[] column(
            List<Heard.State> states, Function<ConnectionState, @Nullable String> value) {
        return states.stream().map(state -> value.apply(state.connection())).toArray(String[]::new);
    }

    private static @Nullable String right(ConnectionState connection, Market market) {
        PermissionState right = connection.tradeRights().get(market);
        return right == null ? null : right.name();
    }

    private static @Nullable String said(ConnectionState connection, Function<LastTest, @Nullable String> part) {
        return Optional.ofNullable(connection.lastTest()).map(part).orElse(null);
    }
}
