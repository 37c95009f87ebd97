package ai.backfuture.worker.exchange.binance;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Binance's description of a key.
 *
 * <p>What {@code GET /api/v3/account} says about trading and withdrawing describes the account, not the key, and is
 * never looked at.
 *
 * @see <a href="https://developers.binance.com/docs/wallet/account/api-key-permission">Binance: API key permission</a>
 */
final class BinanceKeyInfo {

    private static final String READS = "enableReading";
    private static final String TRADES_SPOT = "enableSpotAndMarginTrading";
    private static final String TRADES_FUTURES = "enableFutures";
    private static final String TRADES_PORTFOLIO_MARGIN = "enablePortfolioMarginTrading";
    private static final String WITHDRAWS = "enableWithdrawals";
    private static final String BOUND = "ipRestrict";
    private static final List<String> MOVES_INSIDE = List.of("enableInternalTransfer", "permitsUniversalTransfer");

    private static final Set<String> OTHERS =
            Set.of(BOUND, "enableMargin", "enableVanillaOptions", "enableFixApiTrade", "enableFixReadOnly");

    private BinanceKeyInfo() {}

    static Facts read(JsonNode info, Instant now) {
        Optional<Instant> tradingEnds = Json.epochMillis(info.path("tradingAuthorityExpirationTime"));
        boolean over = tradingEnds.filter(end -> !end.isAfter(now)).isPresent();
        Facts.Builder facts = Facts.from(EvidenceSource.KEY_INFO)
                .permission(Permission.READ, state(info, READS))
                .permission(Permission.TRADE_SPOT, over ? PermissionState.CONFIRMED_OFF : state(info, TRADES_SPOT))
                .permission(Permission.TRADE_FUTURES, over ? PermissionState.CONFIRMED_OFF : futures(info))
                .permission(Permission.IP_RESTRICTION, state(info, BOUND));
        withdraw(info, facts);
        if (MOVES_INSIDE.stream().anyMatch(right -> isOn(info, right))) {
            facts.movesFundsInside();
        }
        info.properties().stream()
                .filter(field ->
                        field.getValue().isBoolean() && field.getValue().booleanValue())
                .map(Map.Entry::getKey)
                .filter(right -> !isKnown(right))
                .forEach(facts::unknownPermission);
        // a key that may no longer trade is of no use to us, so its end is that of the right
        tradingEnds.filter(end -> !over).ifPresent(facts::expiresAt);
        return facts.build();
    }

    static boolean mayRead(JsonNode info) {
        return isOn(info, READS);
    }

    /** A key of an account with portfolio margin trades futures by another right. */
    private static PermissionState futures(JsonNode info) {
        return isOn(info, TRADES_PORTFOLIO_MARGIN) ? PermissionState.CONFIRMED_ON : state(info, TRADES_FUTURES);
    }

    /** Left out of the facts when the answer leaves it out: then a key is refused, whatever its owner states. */
    private static void withdraw(JsonNode info, Facts.Builder facts) {
        boolean on = info.properties().stream()
                .anyMatch(field -> speaksOfWithdrawal(field.getKey())
                        && field.getValue().isBoolean()
                        && field.getValue().booleanValue());
        if (on || info.path(WITHDRAWS).isBoolean()) {
            facts.permission(Permission.WITHDRAW, on);
        }
    }

    private static PermissionState state(JsonNode info, String right) {
        if (!info.path(right).isBoolean()) {
            return PermissionState.UNVERIFIABLE;
        }
        return isOn(info, right) ? PermissionState.CONFIRMED_ON : PermissionState.CONFIRMED_OFF;
    }

    private static boolean isOn(JsonNode info, String right) {
        return info.path(right).isBoolean() && info.path(right).booleanValue();
    }

    private static boolean isKnown(String right) {
        return right.equals(READS)
                || right.equals(TRADES_SPOT)
                || right.equals(TRADES_FUTURES)
                || right.equals(TRADES_PORTFOLIO_MARGIN)
                || MOVES_INSIDE.contains(right)
                || OTHERS.contains(right)
                || speaksOfWithdrawal(right);
    }

    private static boolean speaksOfWithdrawal(String right) {
        return right.toLowerCase(Locale.ROOT).contains("withdraw");
    }
}
