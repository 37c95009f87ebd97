package ai.backfuture.localstack.simulator.kucoin;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * The futures host. Even reading balance and positions needs the right to trade futures; reading orders does not.
 *
 * @see <a href="https://www.kucoin.com/docs-new/rest/futures-trading/introduction">Futures trading</a>
 */
final class FuturesEndpoints {

    private FuturesEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed("GET", "/api/v1/account-overview", KuCoinRights.FUTURES, FuturesEndpoints::overview),
                Endpoint.signed("GET", "/api/v1/positions", KuCoinRights.FUTURES, FuturesEndpoints::positions),
                Endpoint.signed("GET", "/api/v1/orders", KuCoinRights.GENERAL, FuturesEndpoints::orders),
                Endpoint.signed("POST", "/api/v1/orders/test", KuCoinRights.FUTURES, FuturesEndpoints::accept),
                Endpoint.mutating("POST", "/api/v1/orders", KuCoinRights.FUTURES, FuturesEndpoints::accept),
                Endpoint.mutating(
                        "DELETE",
                        "/api/v1/orders",
                        KuCoinRights.FUTURES,
                        call -> KuCoinReplies.ok(Map.of("cancelledOrderIds", List.of()))),
                Endpoint.mutating(
                        "DELETE",
                        "/api/v1/orders/{orderId}",
                        KuCoinRights.FUTURES,
                        call -> KuCoinReplies.ok(Map.of("cancelledOrderIds", List.of(call.variable("orderId"))))));
    }

    private static Reply overview(EndpointCall call) {
        String currency = call.parameter("currency").orElse("XBT");
        double equity = call.owner().hasFunds() && currency.equals("USDT") ? 100.5 : 0;
        return KuCoinReplies.ok(Json.object(
                "currency",
                currency,
                "accountEquity",
                equity,
                "unrealisedPNL",
                0,
                "marginBalance",
                equity,
                "positionMargin",
                0,
                "orderMargin",
                0,
                "frozenFunds",
                0,
                "availableBalance",
                equity,
                "riskRatio",
                0,
                "maxWithdrawAmount",
                equity));
    }

    private static Reply positions(EndpointCall call) {
        return KuCoinReplies.ok(call.owner().hasFunds() ? List.of(position()) : List.of());
    }

    private static Map<String, ?> position() {
        return Json.object(
                "id",
                "500000000000988255",
                "symbol",
                "XBTUSDTM",
                "crossMode",
                true,
                "currentQty",
                1,
                "avgEntryPrice",
                10000.0,
                "markPrice",
                10000.1,
                "markValue",
                10.0,
                "posMargin",
                0.5,
                "unrealisedPnl",
                0.1,
                "liquidationPrice",
                8000.0,
                "openingTimestamp",
                1793577600000L,
                "currentTimestamp",
                1793577600000L,
                "settleCurrency",
                "USDT",
                "isInverse",
                false,
                "isOpen",
                true,
                "marginMode",
                "CROSS",
                "positionSide",
                "BOTH",
                "leverage",
                20);
    }

    private static Reply orders(EndpointCall call) {
        boolean one = call.owner().hasFunds()
                && call.parameter("symbol").orElse("XBTUSDTM").equals("XBTUSDTM")
                && call.parameter("status").orElse("active").equals("active");
        List<Map<String, ?>> items = one ? List.of(openOrder()) : List.of();
        return KuCoinReplies.ok(Json.object(
                "currentPage", 1, "pageSize", 50, "totalNum", items.size(), "totalPage", 1, "items", items));
    }

    private static Map<String, ?> openOrder() {
        return Json.object(
                "id", "252989786322411520",
                "symbol", "XBTUSDTM",
                "type", "limit",
                "side", "buy",
                "price", "9000",
                "size", 1,
                "value", "9",
                "dealValue", "0",
                "dealSize", 0,
                "leverage", "20",
                "timeInForce", "GTC",
                "status", "open",
                "isActive", true,
                "cancelExist", false,
                "settleCurrency", "USDT",
                "marginMode", "CROSS",
                "clientOid", "5c52e11203aa677f33e493fc",
                "createdAt", 1793577600000L,
                "updatedAt", 1793577600000L,
                "orderTime", 1793577600000000000L);
    }

    private static Reply accept(EndpointCall call) {
        JsonNode order = call.json();
        for (String name : List.of("clientOid", "symbol", "side")) {
            if (order.path(name).asText().isBlank()) {
                return KuCoinReplies.parameterWrong(name + " cannot be empty");
            }
        }
        return PublicEndpoints.tradesContract(order.get("symbol").asText())
                ? KuCoinReplies.ok(Json.object(
                        "orderId",
                        "234125150956625920",
                        "clientOid",
                        order.get("clientOid").asText()))
                : KuCoinReplies.parameterWrong("The contract does not exist");
    }
}
