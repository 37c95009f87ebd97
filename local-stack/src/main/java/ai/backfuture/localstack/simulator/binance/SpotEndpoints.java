package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The spot API.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/account-endpoints">Account</a>
 */
final class SpotEndpoints {

    private static final JsonNode MARKETS = Json.resource(SpotEndpoints.class, "spot.json");

    private SpotEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.open("/api/v3/ping", call -> BinanceReplies.ok(Map.of())),
                Endpoint.open(
                        "/api/v3/time",
                        call -> BinanceReplies.ok(
                                Map.of("serverTime", call.now().toEpochMilli()))),
                Endpoint.open("/api/v3/exchangeInfo", call -> exchangeInfo(MARKETS, call)),
                Endpoint.signed("GET", "/api/v3/account", BinanceRights.READING, SpotEndpoints::account),
                Endpoint.signed("GET", "/api/v3/openOrders", BinanceRights.READING, SpotEndpoints::openOrders),
                Endpoint.signed("POST", "/api/v3/order/test", BinanceRights.SPOT, call -> BinanceOrders.refused(call)
                        .orElseGet(() -> BinanceReplies.ok(Map.of()))),
                Endpoint.mutating("POST", "/api/v3/order", BinanceRights.SPOT, call -> BinanceOrders.refused(call)
                        .orElseGet(() -> BinanceOrders.accepted(call))),
                Endpoint.mutating(
                        "DELETE", "/api/v3/order", BinanceRights.SPOT, call -> BinanceReplies.orderUnknown()));
    }

    static Reply exchangeInfo(JsonNode markets, EndpointCall call) {
        ObjectNode document = markets.deepCopy();
        return BinanceReplies.ok(document.put("serverTime", call.now().toEpochMilli()));
    }

    /** What may be done here describes the account, not the key: a read-only key shows it as true, too. */
    private static Reply account(EndpointCall call) {
        List<Map<String, Object>> balances = call.owner().hasFunds()
                ? List.of(
                        Map.of("asset", "USDT", "free", "1000.50000000", "locked", "0.10000000"),
                        Map.of("asset", "BTC", "free", "0.25000000", "locked", "0.00000000"))
                : List.of();
        return BinanceReplies.ok(Json.object(
                "makerCommission",
                10,
                "takerCommission",
                10,
                "canTrade",
                true,
                "canWithdraw",
                true,
                "canDeposit",
                true,
                "updateTime",
                1793577600000L,
                "accountType",
                "SPOT",
                "balances",
                balances,
                "permissions",
                List.of("SPOT"),
                "uid",
                100001));
    }

    private static Reply openOrders(EndpointCall call) {
        Optional<Reply> unknown = BinanceOrders.symbolUnknown(call);
        return unknown.orElseGet(
                () -> BinanceReplies.ok(call.owner().hasFunds() ? List.of(BinanceOrders.openOrder()) : List.of()));
    }
}
