package ai.backfuture.strategy.domain;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.FailureKind;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.SuspensionReason;
import ai.backfuture.strategy.domain.Enablement.Allowed;
import ai.backfuture.strategy.domain.Enablement.Code;
import ai.backfuture.strategy.domain.Enablement.Refused;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a strategy may run on its connection now.
 *
 * <p>Only an Online connection of the same owner, within its lease and with the market's trade right confirmed, passes.
 * What is unknown does not pass.
 */
public final class Gate {

    private Gate() {}

    /**
     * The one rule that every enabling asks, whether the owner's or our own.
     *
     * @param connection what is known of the strategy's connection; null when nothing is
     * @param shared whether another strategy is enabled on it
     */
    public static Enablement judge(
            Owner owner, Settings settings, @Nullable ConnectionState connection, boolean shared, Instant now) {
        if (connection == null || !connection.belongsTo(owner)) {
            return gone();
        }
        return switch (connection.status()) {
            case ONLINE -> online(settings.market(), connection, shared, now);
            case DEGRADED ->
                notOnline(
                        connection,
                        "The connection is degraded",
                        "Running strategies go on; wait until the connection is Online again to enable another.");
            case FAILED ->
                notOnline(connection, "The connection's test failed", "Mend the connection and test it again.");
            case PENDING ->
                notOnline(
                        connection,
                        "The connection is being tested",
                        "Wait until the connection's first test has passed.");
            case REMOVING -> notOnline(connection, "The connection is being removed", "Choose another connection.");
            case REMOVED -> gone();
        };
    }

    /** The answer while an operator's order covers the connection. */
    public static Refused stopped(ConnectionState connection) {
        return new Refused(
                Code.SUSPENDED_BY_OPERATOR,
                connection.status(),
                SuspensionReason.SUSPENDED_BY_OPERATOR.name(),
                FailureKind.OURS_TO_FIX,
                "Stopped by an operator",
                "An operator has stopped trading here for the time being; your key is not the cause.",
                "Enable the strategy again when the stop has been lifted.");
    }

    private static Enablement online(Market market, ConnectionState connection, boolean shared, Instant now) {
        if (!connection.leaseHolds(now)) {
            return new Refused(
                    Code.CONNECTION_NOT_ONLINE,
                    connection.status(),
                    SuspensionReason.LEASE_ENDED.name(),
                    FailureKind.OURS_TO_FIX,
                    "The connection's last test is too old",
                    "Online holds for a limited time and was not renewed.",
                    "Test the connection again, then enable the strategy.");
        }
        if (!connection.markets().contains(market)) {
            return tradeRightMissing(
                    market,
                    connection,
                    market + " is not among the connection's markets.",
                    "Add " + market + " to the connection's markets; it is then tested.");
        }
        if (!connection.mayTrade(market)) {
            return tradeRightMissing(
                    market,
                    connection,
                    told(connection, market),
                    "Enable the right on the exchange, keep" + " withdrawal disabled, and test the connection again.");
        }
        return new Allowed(shared ? Set.of(StrategyWarning.SHARED_CONNECTION) : Set.of());
    }

    private static String told(ConnectionState connection, Market market) {
        return connection.tradeRights().get(market) == PermissionState.CONFIRMED_OFF
                ? "The key may not trade on " + market + "."
                : "It could not be verified that the key may trade on " + market + ".";
    }

    private static Refused tradeRightMissing(Market market, ConnectionState connection, String cause, String whatToDo) {
        return new Refused(
                Code.TRADE_RIGHT_NOT_CONFIRMED,
                connection.status(),
                missing(market).name(),
                FailureKind.YOURS_TO_FIX,
                "Trade right not confirmed",
                cause,
                whatToDo);
    }

    private static Reason missing(Market market) {
        return switch (market) {
            case SPOT -> Reason.NO_TRADING_PERMISSION;
            case FUTURES -> Reason.FUTURES_NOT_ENABLED;
        };
    }

    private static Refused notOnline(ConnectionState connection, String title, String whatToDo) {
        LastTest test = connection.lastTest();
        boolean explained = test != null && connection.status() != ConnectionStatus.REMOVING;
        if (!explained) {
            return new Refused(Code.CONNECTION_NOT_ONLINE, connection.status(), null, null, title, null, whatToDo);
        }
        return new Refused(
                Code.CONNECTION_NOT_ONLINE,
                connection.status(),
                test.reason().name(),
                test.kind(),
                test.title() == null ? title : test.title(),
                test.cause(),
                test.whatToDo() == null ? whatToDo : test.whatToDo());
    }

    private static Refused gone() {
        return new Refused(
                Code.CONNECTION_NOT_ONLINE,
                ConnectionStatus.REMOVED,
                SuspensionReason.CONNECTION_REMOVED.name(),
                FailureKind.YOURS_TO_FIX,
                "The connection is not there",
                null,
                "Choose another connection.");
    }
}
