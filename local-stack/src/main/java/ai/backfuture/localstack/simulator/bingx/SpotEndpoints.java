package ai.backfuture.localstack.simulator.bingx;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spot balances and orders. There is no way to try an order without placing it.
 *
 * @see <a href="https://bingx-api.github.io/docs-v3/#/en/Spot/Trades%20Endpoints/Place%20order">Place order</a>
 */
final class SpotEndpoints {

    private static final String PREFIX = "/openApi/spot/v1";

    private SpotEndpoints() {}

    static List<Endpoint> all() {
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                Endpoint.signed("GET", PREFIX + "/account/balance", BingXRight.READ.name(), SpotEndpoints::balance),
                Endpoint.signed("GET", PREFIX + "/trade/openOrders", BingXRight.READ.name(), SpotEndpoints::openOrders),
                Endpoint.mutating(
                        "POST", PREFIX + "/trade/order", BingXRight.SPOT_TRADING.name(), SpotEndpoints::place)));
        for (String path : List.of(
                "/trade/batchOrders",
                "/trade/order/cancelReplace",
                "/trade/cancel",
                "/trade/cancelOrders",
                "/trade/cancelOpenOrders",
                "/trade/cancelAllAfter",
                "/oco/order",
                "/oco/cancel")) {
            endpoints.add(Endpoint.mutating(
                    "POST", PREFIX + path, BingXRight.SPOT_TRADING.name(), call -> BingXReplies.ok(Map.of())));
        }
        return endpoints;
    }

    private static Reply balance(EndpointCall call) {
        List<Map<String, ?>> balances = call.owner().hasFunds()
                ? List.of(
                        Json.object("asset", "USDT", "free", "1000.5", "locked", "0.1"),
                        Json.object("asset", "BTC", "free", "0.25", "locked", "0"))
                : List.of();
        return BingXReplies.ok(Map.of("balances", balances));
    }

    private static Reply openOrders(EndpointCall call) {
        Optional<String> symbol = call.parameter("symbol");
        if (symbol.isPresent() && !PublicEndpoints.trades(symbol.get())) {
            return BingXReplies.parameterWrong("symbol is invalid");
        }
        boolean one = call.owner().hasFunds() && symbol.orElse("BTC-USDT").equals("BTC-USDT");
        return BingXReplies.ok(Map.of("orders", one ? List.of(openOrder()) : List.of()));
    }

    private static Map<String, ?> openOrder() {
        return Json.object(
                "symbol", "BTC-USDT",
                "orderId", 1994316021545041920L,
                "price", "10000",
                "StopPrice", "0",
                "origQty", "0.00001",
                "executedQty", "0",
                "cummulativeQuoteQty", "0",
                "status", "PENDING",
                "type", "LIMIT",
                "side", "BUY",
                "time", 1793577600000L,
                "updateTime", 1793577600000L,
                "origQuoteOrderQty", "0",
                "fee", "0",
                "clientOrderID", "");
    }

    private static Reply place(EndpointCall call) {
        SignedParameters order = SignedParameters.of(call.request());
        for (String name : List.of("symbol", "side", "type")) {
            if (order.value(name).isEmpty()) {
                return BingXReplies.parameterWrong(name + " is required");
            }
        }
        if (!PublicEndpoints.trades(order.value("symbol").orElseThrow())) {
            return BingXReplies.parameterWrong("symbol is invalid");
        }
        boolean sized = order.value("quantity").isPresent()
                || order.value("quoteOrderQty").isPresent();
        boolean priced = !order.value("type").orElseThrow().equals("LIMIT")
                || order.value("price").isPresent();
        if (!sized || !priced) {
            return BingXReplies.parameterWrong("quantity and price are required");
        }
        return BingXReplies.ok(Json.object(
                "symbol", order.value("symbol").orElseThrow(),
                "orderId", 1994316021545041921L,
                "transactTime", call.now().toEpochMilli(),
                "price", order.value("price").orElse("0"),
                "origQty", order.value("quantity").orElse("0"),
                "executedQty", "0",
                "cummulativeQuoteQty", "0",
                "status", "PENDING",
                "type", order.value("type").orElseThrow(),
                "side", order.value("side").orElseThrow()));
    }
}
