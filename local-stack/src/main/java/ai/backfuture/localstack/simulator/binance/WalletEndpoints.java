package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The key itself and the state of the account. Lists of margin pairs take a signature here, though a key alone would do.
 *
 * @see <a href="https://developers.binance.com/docs/wallet/account/api-key-permission">API key permission</a>
 */
final class WalletEndpoints {

    private static final JsonNode CURRENCIES = Json.resource(WalletEndpoints.class, "currencies.json");
    private static final Duration UNTIL_TRADING_ENDS = Duration.ofDays(30);

    private WalletEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed(
                        "GET",
                        "/sapi/v1/account/apiRestrictions",
                        BinanceRights.READING,
                        WalletEndpoints::restrictions),
                Endpoint.signed(
                        "GET",
                        "/sapi/v1/account/status",
                        BinanceRights.READING,
                        call -> BinanceReplies.ok(Map.of("data", "Normal"))),
                Endpoint.signed(
                        "GET", "/sapi/v1/account/apiTradingStatus", BinanceRights.READING, WalletEndpoints::lock),
                Endpoint.signed(
                        "GET",
                        "/sapi/v1/capital/config/getall",
                        BinanceRights.READING,
                        call -> BinanceReplies.ok(CURRENCIES)),
                Endpoint.signed("GET", "/sapi/v1/margin/allPairs", null, call -> BinanceReplies.ok(List.of())),
                Endpoint.signed("GET", "/sapi/v1/margin/isolated/allPairs", null, call -> BinanceReplies.ok(List.of())),
                Endpoint.signed(
                        "POST", "/sapi/v1/asset/get-funding-asset", BinanceRights.READING, WalletEndpoints::funding));
    }

    private static Reply restrictions(EndpointCall call) {
        Account account = call.owner();
        Map<String, @Nullable Object> key =
                Json.object("ipRestrict", !account.ipAllowlist().isEmpty(), "createTime", 1790000000000L);
        for (String right : List.of(
                BinanceRights.READING,
                BinanceRights.SPOT,
                BinanceRights.WITHDRAWALS,
                BinanceRights.INTERNAL_TRANSFER,
                BinanceRights.UNIVERSAL_TRANSFER,
                BinanceRights.FUTURES,
                BinanceRights.PORTFOLIO_MARGIN)) {
            key.put(right, BinanceRights.has(account, right));
        }
        for (String never : List.of("enableMargin", "enableVanillaOptions", "enableFixApiTrade", "enableFixReadOnly")) {
            key.put(never, false);
        }
        if (BinanceTraits.hasTradingExpiry(account)) {
            key.put(
                    "tradingAuthorityExpirationTime",
                    call.now().plus(UNTIL_TRADING_ENDS).toEpochMilli());
        }
        return BinanceReplies.ok(key);
    }

    private static Reply lock(EndpointCall call) {
        return BinanceReplies.ok(Map.of(
                "data",
                Json.object(
                        "isLocked",
                        false,
                        "plannedRecoverTime",
                        0,
                        "triggerCondition",
                        Map.of("GCR", 150, "IFER", 150, "UFR", 300),
                        "updateTime",
                        1793577600000L)));
    }

    /** A read, although it is a POST. */
    private static Reply funding(EndpointCall call) {
        return BinanceReplies.ok(
                call.owner().hasFunds()
                        ? List.of(Json.object(
                                "asset",
                                "USDT",
                                "free",
                                "50.5",
                                "locked",
                                "0",
                                "freeze",
                                "0",
                                "withdrawing",
                                "0",
                                "btcValuation",
                                "0.00050500"))
                        : List.of());
    }
}
