package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.EndpointHandler;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders, settings and money of classic accounts: here so that a call is seen and checked, not so that it does anything.
 * Bitget has no order that is only a test.
 *
 * @see <a href="https://www.bitget.com/api-doc/spot/trade/Place-Order">Place order</a>
 */
final class ChangingEndpoints {

    private static final List<String> SPOT_ORDERS = List.of(
            "cancel-order",
            "batch-orders",
            "batch-cancel-order",
            "cancel-symbol-order",
            "cancel-replace-order",
            "place-plan-order",
            "cancel-plan-order");
    private static final List<String> FUTURES_ORDERS = List.of(
            "cancel-order",
            "batch-place-order",
            "batch-cancel-orders",
            "modify-order",
            "close-positions",
            "cancel-all-orders",
            "place-plan-order",
            "place-tpsl-order");
    private static final List<String> FUTURES_SETTINGS =
            List.of("set-leverage", "set-margin", "set-margin-mode", "set-position-mode");

    private ChangingEndpoints() {}

    static List<Endpoint> all() {
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(post("/api/v2/spot/trade/place-order", ClassicRights.SPOT_WRITE, ChangingEndpoints::spotOrder));
        endpoints.add(
                post("/api/v2/mix/order/place-order", ClassicRights.FUTURES_ORDERS_WRITE, ChangingEndpoints::order));
        SPOT_ORDERS.forEach(path ->
                endpoints.add(post("/api/v2/spot/trade/" + path, ClassicRights.SPOT_WRITE, call -> placed(call))));
        FUTURES_ORDERS.forEach(path -> endpoints.add(
                post("/api/v2/mix/order/" + path, ClassicRights.FUTURES_ORDERS_WRITE, call -> placed(call))));
        FUTURES_SETTINGS.forEach(path -> endpoints.add(post(
                "/api/v2/mix/account/" + path,
                ClassicRights.FUTURES_HOLDINGS_WRITE,
                call -> BitgetReplies.ok(Map.of("marginCoin", "USDT")))));
        endpoints.add(post("/api/v2/spot/wallet/withdrawal", ClassicRights.WITHDRAW, call -> placed(call)));
        endpoints.add(post(
                "/api/v2/spot/wallet/transfer",
                ClassicRights.TRANSFER_WRITE,
                call -> BitgetReplies.ok(Map.of("transferId", "123456", "clientOid", "x123"))));
        return endpoints;
    }

    private static Endpoint post(String path, String right, EndpointHandler handler) {
        return Endpoint.mutating("POST", path, right, handler);
    }

    private static Reply spotOrder(EndpointCall call) {
        JsonNode order = call.json();
        return missing(order, "symbol", "side", "orderType", "size")
                .or(() -> priceless(order))
                .orElseGet(() -> PublicEndpoints.trades(order.get("symbol").asText())
                        ? placed(call)
                        : BitgetReplies.parameterUnknown("symbol"));
    }

    private static Reply order(EndpointCall call) {
        JsonNode order = call.json();
        return missing(order, "symbol", "productType", "marginMode", "marginCoin", "size", "side", "orderType")
                .or(() -> priceless(order))
                .orElseGet(() -> ProductType.of(
                        Optional.of(order.get("productType").asText()),
                        type -> PublicEndpoints.tradesContract(
                                        order.get("symbol").asText(), type)
                                ? placed(call)
                                : BitgetReplies.parameterUnknown("symbol")));
    }

    private static Optional<Reply> missing(JsonNode order, String... names) {
        for (String name : names) {
            if (order.path(name).asText().isBlank()) {
                return Optional.of(BitgetReplies.parameterMissing(name));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reply> priceless(JsonNode order) {
        return order.get("orderType").asText().equals("limit") ? missing(order, "price") : Optional.empty();
    }

    private static Reply placed(EndpointCall call) {
        return BitgetReplies.ok(Json.object(
                "orderId", "1001", "clientOid", call.json().path("clientOid").asText("121211212122")));
    }
}
