package ai.backfuture.localstack.simulator.mexc;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * The spot API.
 *
 * @see <a href="https://www.mexc.com/api-docs/spot-v3/spot-account-trade/account-information">Account information</a>
 */
final class SpotEndpoints {

    private static final JsonNode MARKETS = Json.resource(SpotEndpoints.class, "exchangeInfo.json");
    private static final JsonNode CURRENCIES = Json.resource(SpotEndpoints.class, "currencies.json");

    private SpotEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.open("/api/v3/ping", call -> SpotReplies.ok(Map.of())),
                Endpoint.open(
                        "/api/v3/time",
                        call -> SpotReplies.ok(Map.of("serverTime", call.now().toEpochMilli()))),
                Endpoint.open("/api/v3/exchangeInfo", SpotEndpoints::exchangeInfo),
                Endpoint.open("/api/v3/defaultSymbols", call -> symbols()),
                Endpoint.signed(
                        "GET",
                        "/api/v3/capital/config/getall",
                        MexcRights.SPOT_WITHDRAW_READ,
                        call -> SpotReplies.ok(CURRENCIES)),
                Endpoint.signed("GET", "/api/v3/apiKeyInfo", null, SpotKeyInfo::describe),
                Endpoint.mutating("POST", "/api/v3/apiKeyInfo", null, SpotKeyInfo::changeAddresses),
                Endpoint.signed("GET", "/api/v3/account", MexcRights.SPOT_ACCOUNT_READ, SpotEndpoints::account),
                Endpoint.signed(
                        "GET",
                        "/api/v3/uid",
                        MexcRights.SPOT_ACCOUNT_READ,
                        call -> SpotReplies.ok(Map.of("uid", "100001"))),
                Endpoint.signed(
                        "GET",
                        "/api/v3/kyc/status",
                        MexcRights.SPOT_ACCOUNT_READ,
                        call -> SpotReplies.ok(Map.of("status", "3"))),
                Endpoint.signed("GET", "/api/v3/selfSymbols", MexcRights.SPOT_ACCOUNT_READ, call -> symbols()),
                Endpoint.signed("GET", "/api/v3/openOrders", MexcRights.SPOT_DEAL_READ, SpotOrders::open),
                Endpoint.signed("POST", "/api/v3/order/test", MexcRights.SPOT_DEAL_WRITE, SpotOrders::test),
                Endpoint.mutating("POST", "/api/v3/order", MexcRights.SPOT_DEAL_WRITE, SpotOrders::place),
                Endpoint.mutating(
                        "DELETE", "/api/v3/order", MexcRights.SPOT_DEAL_WRITE, call -> SpotReplies.unknownOrder()),
                Endpoint.mutating(
                        "DELETE", "/api/v3/openOrders", MexcRights.SPOT_DEAL_WRITE, call -> SpotReplies.ok(List.of())),
                Endpoint.mutating(
                        "POST",
                        "/api/v3/capital/withdraw",
                        MexcRights.SPOT_WITHDRAW_WRITE,
                        call -> SpotReplies.ok(Map.of("id", "7213fea8e94b4a5593d507237e5a555b"))),
                Endpoint.mutating(
                        "POST",
                        "/api/v3/capital/transfer",
                        MexcRights.SPOT_TRANSFER_WRITE,
                        call -> SpotReplies.ok(List.of(Map.of("tranId", "c45d800a47ba4cbc876a5cd29388319")))));
    }

    private static Reply exchangeInfo(EndpointCall call) {
        ObjectNode document = MARKETS.deepCopy();
        return SpotReplies.ok(document.put("serverTime", call.now().toEpochMilli()));
    }

    private static Reply symbols() {
        List<String> symbols = MARKETS.get("symbols")
                .valueStream()
                .map(market -> market.get("symbol").asText())
                .toList();
        return SpotReplies.ok(Json.object("code", 200, "data", symbols, "msg", null));
    }

    static boolean trades(String symbol) {
        return MARKETS.get("symbols")
                .valueStream()
                .anyMatch(market -> market.get("symbol").asText().equals(symbol));
    }

    /** What may be done here describes the account, not the key: a read-only key shows it as true, too. */
    private static Reply account(EndpointCall call) {
        Account account = call.owner();
        List<Map<String, Object>> balances = account.hasFunds()
                ? List.of(
                        Map.of("asset", "USDT", "free", "1000.5", "locked", "0.1"),
                        Map.of("asset", "BTC", "free", "0.25", "locked", "0"))
                : List.of();
        return SpotReplies.ok(Json.object(
                "makerCommission",
                null,
                "takerCommission",
                null,
                "buyerCommission",
                null,
                "sellerCommission",
                null,
                "canTrade",
                true,
                "canWithdraw",
                true,
                "canDeposit",
                true,
                "updateTime",
                null,
                "accountType",
                "SPOT",
                "balances",
                balances,
                "permissions",
                List.of("SPOT")));
    }
}
