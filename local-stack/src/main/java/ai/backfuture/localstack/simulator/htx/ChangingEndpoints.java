package ai.backfuture.localstack.simulator.htx;

import static ai.backfuture.localstack.simulator.htx.ApiShape.CONTRACT_V1;
import static ai.backfuture.localstack.simulator.htx.ApiShape.CONTRACT_V5;
import static ai.backfuture.localstack.simulator.htx.ApiShape.SPOT_V1;
import static ai.backfuture.localstack.simulator.htx.ApiShape.SPOT_V2;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.EndpointHandler;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Orders, settings and money: here so that a call is seen and checked, not so that it does anything. HTX has no order that
 * is only a test.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#place-a-new-order">Place a new order</a>
 */
final class ChangingEndpoints {

    private ChangingEndpoints() {}

    static List<Endpoint> spot() {
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                post("/v1/order/orders/place", HtxRights.TRADE, ChangingEndpoints::spotOrder),
                post("/v1/order/orders/{id}/submitcancel", HtxRights.TRADE, call -> SPOT_V1.ok(call.variable("id"))),
                post("/v1/account/transfer", HtxRights.TRADE, call -> SPOT_V1.ok(Map.of("transact-id", 1))),
                post("/v1/dw/withdraw/api/create", HtxRights.WITHDRAW, call -> SPOT_V1.ok(1000))));
        Stream.of("batch-orders", "orders/batchcancel", "orders/batchCancelOpenOrders", "auto/place")
                .forEach(path ->
                        endpoints.add(post("/v1/order/" + path, HtxRights.TRADE, call -> SPOT_V1.ok(List.of()))));
        return endpoints;
    }

    static List<Endpoint> newerSpot() {
        return List.of(post("/v2/account/transfer", HtxRights.TRADE, call -> SPOT_V2.ok(1)));
    }

    static List<Endpoint> contracts() {
        return Stream.of(
                        "swap_order",
                        "swap_cross_order",
                        "swap_batchorder",
                        "swap_cross_batchorder",
                        "swap_cancel",
                        "swap_cross_cancel",
                        "swap_cancelall",
                        "swap_cross_cancelall",
                        "swap_switch_lever_rate",
                        "swap_cross_switch_lever_rate",
                        "swap_cross_switch_position_mode",
                        "swap_cross_lightning_close_position")
                .map(path -> contract("/linear-swap-api/v1/" + path, CONTRACT_V1))
                .toList();
    }

    static List<Endpoint> newestContracts() {
        return Stream.of(
                        "/v5/trade/order",
                        "/v5/trade/batch_orders",
                        "/v5/trade/cancel_order",
                        "/v5/trade/cancel_batch_orders",
                        "/v5/trade/cancel_all_orders",
                        "/v5/trade/position",
                        "/v5/trade/position_all",
                        "/v5/position/lever",
                        "/v5/position/mode")
                .map(path -> contract(path, CONTRACT_V5))
                .toList();
    }

    private static Endpoint post(String path, String right, EndpointHandler handler) {
        return Endpoint.mutating("POST", path, right, handler);
    }

    private static Endpoint contract(String path, ApiShape shape) {
        return post(
                path,
                HtxRights.TRADE,
                call -> ContractEndpoints.opened(
                        call, opened -> shape.ok(Map.of("order_id_str", "784017187857760256"))));
    }

    private static Reply spotOrder(EndpointCall call) {
        JsonNode order = call.json();
        for (String name : List.of("account-id", "symbol", "type", "amount")) {
            if (order.path(name).asText().isBlank()) {
                return ApiShape.spotError("validation-constraints-required", "Field is missing: " + name + ".");
            }
        }
        return PublicEndpoints.trades(order.get("symbol").asText())
                ? SPOT_V1.ok("357632718898331")
                : ApiShape.spotError("base-symbol-error", "The symbol is invalid");
    }
}
