package ai.backfuture.localstack.simulator.bingx;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Perpetual futures settled in USDT. The path of a real order is the beginning of that of a test order.
 *
 * @see <a href="https://bingx-api.github.io/docs-v3/#/en/Swap/Trades%20Endpoints/Test%20Order">Test order</a>
 */
final class SwapEndpoints {

    private static final String V2 = "/openApi/swap/v2";

    private SwapEndpoints() {}

    static List<Endpoint> all() {
        String read = BingXRight.READ.name();
        String trade = BingXRight.FUTURES_TRADING.name();
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                Endpoint.signed("GET", "/openApi/swap/v3/user/balance", read, SwapEndpoints::balance),
                Endpoint.signed("GET", V2 + "/user/positions", read, SwapEndpoints::positions),
                Endpoint.signed("GET", V2 + "/trade/openOrders", read, SwapEndpoints::openOrders),
                Endpoint.signed("POST", V2 + "/trade/order/test", trade, SwapEndpoints::accept),
                Endpoint.mutating("POST", V2 + "/trade/order", trade, SwapEndpoints::accept),
                Endpoint.mutating("DELETE", V2 + "/trade/order", trade, call -> BingXReplies.ok(Map.of())),
                Endpoint.mutating("DELETE", V2 + "/trade/batchOrders", trade, call -> BingXReplies.ok(Map.of())),
                Endpoint.mutating("DELETE", V2 + "/trade/allOpenOrders", trade, call -> BingXReplies.ok(Map.of()))));
        for (String path : List.of(
                "/trade/batchOrders",
                "/trade/cancelAllAfter",
                "/trade/closeAllPositions",
                "/trade/leverage",
                "/trade/marginType",
                "/trade/positionMargin")) {
            endpoints.add(Endpoint.mutating("POST", V2 + path, trade, call -> BingXReplies.ok(Map.of())));
        }
        return endpoints;
    }

    private static Reply balance(EndpointCall call) {
        String amount = call.owner().hasFunds() ? "100.5" : "0";
        return BingXReplies.ok(List.of(Json.object(
                "userId",
                "100001",
                "asset",
                "USDT",
                "balance",
                amount,
                "equity",
                amount,
                "unrealizedProfit",
                "0",
                "realisedProfit",
                "0",
                "availableMargin",
                amount,
                "usedMargin",
                "0",
                "freezedMargin",
                "0",
                "shortUid",
                "100001")));
    }

    private static Reply positions(EndpointCall call) {
        return ofSymbol(call, SwapSamples.position(), positions -> positions);
    }

    private static Reply openOrders(EndpointCall call) {
        return ofSymbol(call, SwapSamples.order(), orders -> Map.of("orders", orders));
    }

    private static Reply ofSymbol(EndpointCall call, Map<String, ?> sample, Function<List<?>, Object> shape) {
        Optional<String> symbol = call.parameter("symbol");
        if (symbol.isPresent() && !PublicEndpoints.tradesContract(symbol.get())) {
            return BingXReplies.contractUnknown();
        }
        boolean one = call.owner().hasFunds() && symbol.orElse("BTC-USDT").equals("BTC-USDT");
        return BingXReplies.ok(shape.apply(one ? List.of(sample) : List.of()));
    }

    private static Reply accept(EndpointCall call) {
        SignedParameters order = SignedParameters.of(call.request());
        for (String name : List.of("symbol", "side", "type")) {
            if (order.value(name).isEmpty()) {
                return BingXReplies.parameterWrong(name + " is required");
            }
        }
        if (!PublicEndpoints.tradesContract(order.value("symbol").orElseThrow())) {
            return BingXReplies.contractUnknown();
        }
        return BingXReplies.ok(Map.of(
                "order",
                Json.object(
                        "symbol", order.value("symbol").orElseThrow(),
                        "orderId", 1994316021545041922L,
                        "side", order.value("side").orElseThrow(),
                        "positionSide", order.value("positionSide").orElse("BOTH"),
                        "type", order.value("type").orElseThrow())));
    }
}
