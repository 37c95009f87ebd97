package ai.backfuture.localstack.simulator.htx;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.EndpointHandler;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;

/**
 * Reading contracts that are settled in USDT, in the first API by POST and in the newest by GET. An account that never
 * opened contracts is refused by both.
 *
 * @see <a href="https://huobiapi.github.io/docs/usdt_swap/v1/en/#cross-query-user-39-s-account-information">Account</a>
 */
final class ContractEndpoints {

    private static final String LINEAR = "/linear-swap-api/v1/";

    private ContractEndpoints() {}

    static List<Endpoint> first() {
        return List.of(
                read("POST", LINEAR + "swap_cross_account_info", call -> wanted("crossAccount", call)),
                read("POST", LINEAR + "swap_cross_position_info", call -> wanted("crossPosition", call)),
                read("POST", LINEAR + "swap_cross_openorders", ContractEndpoints::openOrders));
    }

    static List<Endpoint> newest() {
        return List.of(
                read("GET", "/v5/account/balance", ContractEndpoints::balance),
                read("GET", "/v5/trade/order/opens", call -> wanted("order", call)),
                read("GET", "/v5/trade/position/opens", call -> wanted("position", call)));
    }

    private static Endpoint read(String method, String path, EndpointHandler handler) {
        return Endpoint.signed(method, path, HtxRights.READ, call -> opened(call, handler));
    }

    static Reply opened(EndpointCall call, EndpointHandler handler) {
        return HtxTraits.hasContracts(call.owner())
                ? handler.handle(call)
                : shape(call)
                        .numbered(1220, "You don’t have access permission as you have not opened contracts trading.");
    }

    private static ApiShape shape(EndpointCall call) {
        return ApiShape.of(call.request());
    }

    private static Reply wanted(String sample, EndpointCall call) {
        return inContract(
                call, "BTC-USDT", code -> shape(call).ok(Samples.of(sample, call.owner(), code.equals("BTC-USDT"))));
    }

    private static Reply openOrders(EndpointCall call) {
        return inContract(call, "", code -> {
            if (code.isEmpty()) {
                return shape(call).numbered(1067, "The contract_code field is invalid. Please re-enter.");
            }
            List<JsonNode> orders = Samples.of("crossOrder", call.owner(), code.equals("BTC-USDT"));
            return shape(call)
                    .ok(Json.object("orders", orders, "total_page", 1, "current_page", 1, "total_size", orders.size()));
        });
    }

    private static Reply inContract(EndpointCall call, String usual, Function<String, Reply> answer) {
        String code = call.parameter("contract_code")
                .orElseGet(() -> call.json().path("contract_code").asText(usual));
        return code.isEmpty() || PublicEndpoints.tradesContract(code)
                ? answer.apply(code)
                : shape(call).numbered(1013, "This contract symbol doesnt exist.");
    }

    private static Reply balance(EndpointCall call) {
        String equity = call.owner().hasFunds() ? "100.5" : "0";
        return shape(call)
                .ok(Json.object(
                        "state",
                        "normal",
                        "equity",
                        equity,
                        "available_margin",
                        equity,
                        "profit_unreal",
                        "0",
                        "details",
                        Samples.of("balance", call.owner(), true)));
    }
}
