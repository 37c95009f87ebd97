package ai.backfuture.localstack.simulator.gateio;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.EndpointHandler;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders, settings and money: here so that a call is seen and checked, not so that it does anything. Every method but GET
 * writes, which a group that is read only does not let through. Gate.io has no order that is only a test.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#create-an-order">Create an order</a>
 */
final class ChangingEndpoints {

    private static final String SPOT = "/api/v4/spot";
    private static final String FUTURES = "/api/v4/futures/{settle}";

    private ChangingEndpoints() {}

    static List<Endpoint> all() {
        EndpointHandler nothing = call -> GateioReplies.ok(List.of());
        EndpointHandler unknown = call -> GateioReplies.orderUnknown();
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(write("POST", SPOT + "/orders", GateioRights.SPOT, ChangingEndpoints::spotOrder));
        endpoints.add(write("POST", FUTURES + "/orders", GateioRights.FUTURES, ChangingEndpoints::futuresOrder));
        for (String path : List.of("/batch_orders", "/cancel_batch_orders", "/price_orders")) {
            endpoints.add(write("POST", SPOT + path, GateioRights.SPOT, nothing));
        }
        for (String path : List.of(
                "/batch_orders",
                "/price_orders",
                "/positions/{contract}/leverage",
                "/positions/{contract}/margin",
                "/dual_mode")) {
            endpoints.add(write("POST", FUTURES + path, GateioRights.FUTURES, nothing));
        }
        endpoints.add(write("DELETE", SPOT + "/orders", GateioRights.SPOT, nothing));
        endpoints.add(write("DELETE", FUTURES + "/orders", GateioRights.FUTURES, nothing));
        for (String method : List.of("PATCH", "DELETE")) {
            endpoints.add(write(method, SPOT + "/orders/{id}", GateioRights.SPOT, unknown));
        }
        for (String method : List.of("PUT", "DELETE")) {
            endpoints.add(write(method, FUTURES + "/orders/{id}", GateioRights.FUTURES, unknown));
        }
        endpoints.add(write(
                "POST", "/api/v4/wallet/transfers", GateioRights.WALLET, call -> GateioReplies.ok(Map.of("tx_id", 1))));
        endpoints.add(write(
                "POST",
                "/api/v4/withdrawals",
                GateioRights.WITHDRAWAL,
                call -> GateioReplies.ok(Map.of("id", "w1879219868", "status", "REQUEST"))));
        endpoints.add(write(
                "DELETE",
                "/api/v4/withdrawals/{id}",
                GateioRights.WITHDRAWAL,
                call -> GateioReplies.error(400, "INVALID_WITHDRAW_ID", "Invalid withdraw id")));
        return endpoints;
    }

    private static Endpoint write(String method, String path, String group, EndpointHandler handler) {
        return Endpoint.mutating(
                method,
                path,
                group,
                call -> GateioRights.isReadOnly(call.owner(), group) ? GateioReplies.readOnly() : handler.handle(call));
    }

    private static Reply spotOrder(EndpointCall call) {
        JsonNode order = call.json();
        return missing(order, "currency_pair", "side", "amount")
                .or(() ->
                        order.path("type").asText("limit").equals("limit") ? missing(order, "price") : Optional.empty())
                .orElseGet(() -> PublicEndpoints.trades(
                                order.get("currency_pair").asText())
                        ? GateioReplies.created(Samples.one("spotOrder"))
                        : GateioReplies.pairInvalid(order.get("currency_pair").asText()));
    }

    private static Reply futuresOrder(EndpointCall call) {
        JsonNode order = call.json();
        return missing(order, "contract", "size")
                .orElseGet(() -> FuturesEndpoints.opened(
                        call,
                        settle -> PublicEndpoints.tradesContract(
                                        order.get("contract").asText(), settle)
                                ? GateioReplies.created(Samples.one("futuresOrder"))
                                : GateioReplies.contractUnknown()));
    }

    private static Optional<Reply> missing(JsonNode order, String... names) {
        for (String name : names) {
            if (order.path(name).asText().isBlank()) {
                return Optional.of(GateioReplies.parameterMissing(name));
            }
        }
        return Optional.empty();
    }
}
