package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.Deterministic;
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
 * Orders, spot and futures alike. A preview places nothing.
 *
 * @see <a href="https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/orders/list-orders">List
 *     orders</a>
 */
final class OrderEndpoints {

    private OrderEndpoints() {}

    static List<Endpoint> all() {
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                AccountEndpoints.read("/orders/historical/batch", OrderEndpoints::orders),
                Endpoint.signed(
                        "POST",
                        CoinbaseExchange.PREFIX + "/orders/preview",
                        CoinbaseRights.VIEW,
                        call -> checked(call, Json.object("order_total", "1", "errs", List.of()))),
                trade("/orders", call -> checked(call, placed(call)))));
        for (String path : List.of("/orders/batch_cancel", "/orders/edit", "/orders/close_position")) {
            endpoints.add(trade(path, call -> CoinbaseReplies.ok(Map.of("success", true, "results", List.of()))));
        }
        return endpoints;
    }

    private static Endpoint trade(String path, EndpointHandler handler) {
        return Endpoint.mutating("POST", CoinbaseExchange.PREFIX + path, CoinbaseRights.TRADE, handler);
    }

    private static Reply orders(EndpointCall call) {
        Optional<String> product = call.parameter("product_id").or(() -> call.parameter("product_ids"));
        boolean one = call.owner().hasFunds()
                && product.orElse("BTC-USDT").equals("BTC-USDT")
                && call.parameter("order_status").orElse("OPEN").equals("OPEN");
        return CoinbaseReplies.ok(Json.object(
                "orders",
                one ? List.of(openOrder(call)) : List.of(),
                "sequence",
                "0",
                "has_next",
                false,
                "cursor",
                ""));
    }

    private static Map<String, ?> openOrder(EndpointCall call) {
        return Json.object(
                "order_id", Deterministic.uuid("coinbase/order/" + call.owner().id()),
                "product_id", "BTC-USDT",
                "user_id", Deterministic.uuid("coinbase/user/" + call.owner().id()),
                "order_configuration",
                        Map.of(
                                "limit_limit_gtc",
                                Json.object("base_size", "0.00001", "limit_price", "10000", "post_only", false)),
                "side", "BUY",
                "client_order_id", "18eb9947-db49-4874-8e7b-39b8fe5f4314",
                "status", "OPEN",
                "time_in_force", "GOOD_UNTIL_CANCELLED",
                "created_time", "2026-11-01T16:00:00.000000Z",
                "completion_percentage", "0",
                "filled_size", "0",
                "average_filled_price", "0",
                "number_of_fills", "0",
                "filled_value", "0",
                "pending_cancel", false,
                "size_in_quote", false,
                "total_fees", "0",
                "trigger_status", "INVALID_ORDER_TYPE",
                "order_type", "LIMIT",
                "reject_reason", "REJECT_REASON_UNSPECIFIED",
                "settled", false,
                "product_type", "SPOT");
    }

    private static Map<String, ?> placed(EndpointCall call) {
        JsonNode order = call.json();
        return Json.object(
                "success",
                true,
                "success_response",
                Json.object(
                        "order_id", "52cfe5e2-0b29-4c19-a245-a6a773de5030",
                        "product_id", order.path("product_id").asText(),
                        "side", order.path("side").asText(),
                        "client_order_id", order.path("client_order_id").asText()),
                "order_configuration",
                order.path("order_configuration"));
    }

    private static Reply checked(EndpointCall call, Object answer) {
        JsonNode order = call.json();
        if (!PublicEndpoints.trades(order.path("product_id").asText())) {
            return CoinbaseReplies.argumentWrong("valid product_id is required");
        }
        if (!List.of("BUY", "SELL").contains(order.path("side").asText())) {
            return CoinbaseReplies.argumentWrong("valid side is required");
        }
        return order.path("order_configuration").isEmpty()
                ? CoinbaseReplies.argumentWrong("order_configuration is required")
                : CoinbaseReplies.ok(answer);
    }
}
