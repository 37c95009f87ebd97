package ai.backfuture.strategy.domain;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.FailureKind;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StrategyView.RiskLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alice's connection and strategy, as tests want them. */
final class Examples {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final Owner ALICE = new Owner("alice");
    static final Owner BOB = new Owner("bob");
    static final ConnectionId CONNECTION = new ConnectionId(UUID.fromString("019ab000-0000-7000-8000-000000000001"));
    static final ConnectionId OTHER_CONNECTION =
            new ConnectionId(UUID.fromString("019ab000-0000-7000-8000-000000000002"));
    static final StrategyId STRATEGY = new StrategyId(UUID.fromString("019ab000-0000-7000-8000-00000000000a"));
    static final LastTest INVALID_KEY = new LastTest(
            Reason.INVALID_KEY, FailureKind.YOURS_TO_FIX, "Invalid key", "Copied wrongly.", "Copy it again.");

    private Examples() {}

    static Settings settings(Market market) {
        return settings(CONNECTION, market, false);
    }

    static Settings settings(ConnectionId connection, Market market, boolean resumeWhenOnline) {
        return new Settings(
                "BTC ETH New Groups",
                connection,
                market,
                List.of(Pair.parse("BTC-USDT"), Pair.parse("ETH-USDT")),
                RiskLevel.MEDIUM,
                new MarginLimit(new BigDecimal("250"), "USDT"),
                new AddOns(3, new BigDecimal("1.5"), new BigDecimal("1.2")),
                new RecoveryMode(true, BigDecimal.TEN),
                resumeWhenOnline);
    }

    static Strategy disabled() {
        return Strategy.created(STRATEGY, ALICE, settings(Market.SPOT), NOW);
    }

    static Strategy enabled(Settings settings) {
        return Strategy.created(STRATEGY, ALICE, settings, NOW).enabled(new Enablement.Allowed(Set.of()), NOW);
    }

    /** Online for another hour, both markets, both trade rights. */
    static ConnectionState online() {
        return connection(ConnectionStatus.ONLINE, NOW.plusSeconds(3600), null);
    }

    static ConnectionState connection(
            ConnectionStatus status, @Nullable Instant validUntil, @Nullable LastTest lastTest) {
        return connection(
                status,
                validUntil,
                lastTest,
                Map.of(
                        Market.SPOT, PermissionState.CONFIRMED_ON,
                        Market.FUTURES, PermissionState.CONFIRMED_ON));
    }

    static ConnectionState connection(
            ConnectionStatus status,
            @Nullable Instant validUntil,
            @Nullable LastTest lastTest,
            Map<Market, PermissionState> rights) {
        return new ConnectionState(
                CONNECTION,
                ALICE,
                ExchangeId.KUCOIN,
                status,
                7,
                validUntil,
                Set.of(Market.SPOT, Market.FUTURES),
                rights,
                lastTest);
    }
}
