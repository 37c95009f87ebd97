package ai.backfuture.localstack.simulator.mexc;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.EndpointHandler;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The futures (contract) API.
 *
 * @see <a href="https://www.mexc.com/api-docs/futures/account-and-trading-endpoints">Account and trading</a>
 */
final class FuturesEndpoints {

    private static final JsonNode CONTRACTS = Json.resource(FuturesEndpoints.class, "contracts.json");
    private static final String PRIVATE = "/api/v1/private";

    private FuturesEndpoints() {}

    static List<Endpoint> all() {
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                Endpoint.open(
                        "/api/v1/contract/ping",
                        call -> FuturesReplies.ok(call.now().toEpochMilli())),
                Endpoint.open("/api/v1/contract/detail", FuturesEndpoints::contracts),
                read("/account/assets", MexcRights.CONTRACT_DEAL_READ, FuturesEndpoints::assets),
                read("/account/asset/{currency}", MexcRights.CONTRACT_ACCOUNT_READ, FuturesEndpoints::asset),
                read("/position/open_positions", MexcRights.CONTRACT_DEAL_READ, FuturesEndpoints::positions),
                read("/order/list/open_orders", MexcRights.CONTRACT_DEAL_READ, FuturesEndpoints::openOrders),
                read("/order/list/open_orders/{symbol}", MexcRights.CONTRACT_DEAL_READ, FuturesEndpoints::openOrders)));
        for (String path : List.of(
                "/order/submit",
                "/order/create",
                "/order/submit_batch",
                "/order/cancel",
                "/order/cancel_all",
                "/planorder/place",
                "/position/change_leverage",
                "/position/change_margin")) {
            endpoints.add(Endpoint.mutating(
                    "POST",
                    PRIVATE + path,
                    MexcRights.CONTRACT_DEAL_WRITE,
                    call -> FuturesReplies.ok("739113577038255616")));
        }
        return endpoints;
    }

    private static Endpoint read(String path, String right, EndpointHandler handler) {
        return Endpoint.signed("GET", PRIVATE + path, right, handler);
    }

    private static Reply contracts(EndpointCall call) {
        return call.parameter("symbol")
                .map(symbol -> CONTRACTS
                        .valueStream()
                        .filter(contract -> contract.get("symbol").asText().equals(symbol))
                        .findFirst()
                        .<Reply>map(FuturesReplies::ok)
                        .orElseGet(FuturesReplies::contractMissing))
                .orElseGet(() -> FuturesReplies.ok(CONTRACTS));
    }

    private static Reply assets(EndpointCall call) {
        return FuturesReplies.ok(List.of(asset("USDT", call.owner().hasFunds() ? 100.0 : 0)));
    }

    private static Reply asset(EndpointCall call) {
        String currency = call.variable("currency");
        boolean funded = currency.equals("USDT") && call.owner().hasFunds();
        return FuturesReplies.ok(asset(currency, funded ? 100.0 : 0));
    }

    private static Map<String, ?> asset(String currency, double equity) {
        return Json.object(
                "currency",
                currency,
                "positionMargin",
                0,
                "availableBalance",
                equity,
                "cashBalance",
                equity,
                "frozenBalance",
                0,
                "equity",
                equity,
                "unrealized",
                0,
                "bonus",
                0);
    }

    private static Reply positions(EndpointCall call) {
        boolean one = call.owner().hasFunds()
                && call.parameter("symbol").orElse("BTC_USDT").equals("BTC_USDT");
        return FuturesReplies.ok(one ? List.of(FuturesSamples.position()) : List.of());
    }

    private static Reply openOrders(EndpointCall call) {
        String symbol = call.variables().containsKey("symbol") ? call.variable("symbol") : "BTC_USDT";
        boolean one = call.owner().hasFunds() && symbol.equals("BTC_USDT");
        return FuturesReplies.ok(one ? List.of(FuturesSamples.order()) : List.of());
    }
}
