package ai.backfuture.localstack.simulator.gateio;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reading the spot account. Open orders of all pairs come grouped by pair.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#list-spot-trading-accounts">Spot accounts</a>
 */
final class SpotEndpoints {

    private SpotEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed("GET", "/api/v4/spot/accounts", GateioRights.SPOT, SpotEndpoints::accounts),
                Endpoint.signed("GET", "/api/v4/spot/open_orders", GateioRights.SPOT, SpotEndpoints::openOrders),
                Endpoint.signed("GET", "/api/v4/spot/orders", GateioRights.SPOT, SpotEndpoints::orders));
    }

    private static Reply accounts(EndpointCall call) {
        List<Map<String, ?>> held = call.owner().hasFunds()
                ? Stream.<Map<String, ?>>of(held("USDT", "1000.5", "0.1"), held("BTC", "0.25", "0"))
                        .filter(one -> call.parameter("currency")
                                .map(one.get("currency")::equals)
                                .orElse(true))
                        .toList()
                : List.of();
        return GateioReplies.ok(held);
    }

    private static Map<String, ?> held(String currency, String available, String locked) {
        return Json.object("currency", currency, "available", available, "locked", locked, "update_id", 1);
    }

    private static Reply openOrders(EndpointCall call) {
        List<JsonNode> orders = Samples.of("spotOrder", call.owner(), true);
        return GateioReplies.ok(
                orders.isEmpty()
                        ? List.of()
                        : List.of(Json.object("currency_pair", "BTC_USDT", "total", 1, "orders", orders)));
    }

    private static Reply orders(EndpointCall call) {
        String pair = call.parameter("currency_pair").orElse("");
        String status = call.parameter("status").orElse("");
        if (status.isEmpty() || (pair.isEmpty() && !status.equals("open"))) {
            return GateioReplies.parameterMissing(status.isEmpty() ? "status" : "currency_pair");
        }
        if (!pair.isEmpty() && !PublicEndpoints.trades(pair)) {
            return GateioReplies.pairInvalid(pair);
        }
        boolean wanted = status.equals("open") && !pair.equals("ETH_USDT");
        return GateioReplies.ok(Samples.of("spotOrder", call.owner(), wanted));
    }
}
