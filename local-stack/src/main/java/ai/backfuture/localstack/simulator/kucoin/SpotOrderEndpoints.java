package ai.backfuture.localstack.simulator.kucoin;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Spot orders. The path of a real order differs from that of a test order by its last part only.
 *
 * @see <a href="https://www.kucoin.com/docs-new/rest/spot-trading/orders/add-order-test">Add order test</a>
 */
final class SpotOrderEndpoints {

    private SpotOrderEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed("GET", "/api/v1/hf/orders/active", KuCoinRights.GENERAL, SpotOrderEndpoints::active),
                Endpoint.signed("GET", "/api/v1/hf/orders/active/page", KuCoinRights.GENERAL, SpotOrderEndpoints::page),
                Endpoint.signed(
                        "GET", "/api/v1/hf/orders/active/symbols", KuCoinRights.SPOT, SpotOrderEndpoints::symbols),
                Endpoint.signed("POST", "/api/v1/hf/orders/test", KuCoinRights.SPOT, SpotOrderEndpoints::accept),
                Endpoint.mutating("POST", "/api/v1/hf/orders", KuCoinRights.SPOT, SpotOrderEndpoints::accept),
                Endpoint.mutating("POST", "/api/v1/hf/orders/sync", KuCoinRights.SPOT, SpotOrderEndpoints::accept),
                Endpoint.mutating(
                        "DELETE",
                        "/api/v1/hf/orders/cancelAll",
                        KuCoinRights.SPOT,
                        call -> KuCoinReplies.ok(Map.of("succeedSymbols", List.of(), "failedSymbols", List.of()))),
                Endpoint.mutating(
                        "DELETE",
                        "/api/v1/hf/orders/{orderId}",
                        KuCoinRights.SPOT,
                        call -> KuCoinReplies.ok(Map.of("orderId", call.variable("orderId")))));
    }

    private static Reply active(EndpointCall call) {
        return ofSymbol(call, orders -> orders);
    }

    private static Reply page(EndpointCall call) {
        return ofSymbol(
                call,
                orders -> Json.object(
                        "currentPage", 1,
                        "pageSize", 20,
                        "totalNum", orders.size(),
                        "totalPage", 1,
                        "items", orders));
    }

    private static Reply ofSymbol(EndpointCall call, Function<List<Map<String, ?>>, Object> shape) {
        Optional<String> symbol = call.parameter("symbol");
        if (symbol.isEmpty()) {
            return KuCoinReplies.parameterWrong("symbol cannot be empty");
        }
        if (!PublicEndpoints.trades(symbol.get())) {
            return KuCoinReplies.parameterWrong("symbol not exists");
        }
        boolean one = call.owner().hasFunds() && symbol.get().equals("BTC-USDT");
        return KuCoinReplies.ok(shape.apply(one ? List.of(openOrder()) : List.of()));
    }

    private static Reply symbols(EndpointCall call) {
        return KuCoinReplies.ok(Map.of("symbols", call.owner().hasFunds() ? List.of("BTC-USDT") : List.of()));
    }

    private static Map<String, ?> openOrder() {
        return Json.object(
                "id", "67120bbef094e200070976f6",
                "clientOid", "5c52e11203aa677f33e493fb",
                "symbol", "BTC-USDT",
                "opType", "DEAL",
                "type", "limit",
                "side", "buy",
                "price", "10000",
                "size", "0.00001",
                "funds", "0.1",
                "dealSize", "0",
                "dealFunds", "0",
                "fee", "0",
                "feeCurrency", "USDT",
                "timeInForce", "GTC",
                "postOnly", false,
                "hidden", false,
                "iceberg", false,
                "cancelExist", false,
                "inOrderBook", true,
                "active", true,
                "tradeType", "TRADE",
                "createdAt", 1793577600000L,
                "lastUpdatedAt", 1793577600000L);
    }

    static Reply accept(EndpointCall call) {
        JsonNode order = call.json();
        for (String name : List.of("symbol", "side", "type")) {
            if (order.path(name).asText().isBlank()) {
                return KuCoinReplies.parameterWrong(name + " cannot be empty");
            }
        }
        if (!PublicEndpoints.trades(order.get("symbol").asText())) {
            return KuCoinReplies.symbolUnknown();
        }
        boolean limit = order.get("type").asText().equals("limit");
        if (limit
                && (order.path("price").asText().isBlank()
                        || order.path("size").asText().isBlank())) {
            return KuCoinReplies.parameterWrong("price and size cannot be empty");
        }
        return KuCoinReplies.ok(Json.object(
                "orderId",
                "670fd33bf9406e0007ab3945",
                "clientOid",
                order.path("clientOid").asText(null)));
    }
}
