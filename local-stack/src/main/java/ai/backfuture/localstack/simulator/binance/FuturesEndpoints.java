package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * The USDⓈ-M futures API. Whether a key without the right to futures may read them is not documented; here it may not.
 *
 * @see <a href="https://developers.binance.com/docs/derivatives/usds-margined-futures/general-info">General info</a>
 */
final class FuturesEndpoints {

    private static final JsonNode MARKETS = Json.resource(FuturesEndpoints.class, "futures.json");
    private static final JsonNode COIN_MARGINED = Json.read("{\"symbols\":[]}");

    private FuturesEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.open("/fapi/v1/ping", call -> BinanceReplies.ok(Map.of())),
                Endpoint.open(
                        "/fapi/v1/time",
                        call -> BinanceReplies.ok(
                                Map.of("serverTime", call.now().toEpochMilli()))),
                Endpoint.open("/fapi/v1/exchangeInfo", call -> SpotEndpoints.exchangeInfo(MARKETS, call)),
                Endpoint.open("/dapi/v1/exchangeInfo", call -> SpotEndpoints.exchangeInfo(COIN_MARGINED, call)),
                Endpoint.signed("GET", "/fapi/v3/balance", BinanceRights.FUTURES, FuturesEndpoints::balance),
                Endpoint.signed("GET", "/fapi/v2/balance", BinanceRights.FUTURES, FuturesEndpoints::balance),
                Endpoint.signed("GET", "/fapi/v3/account", BinanceRights.FUTURES, FuturesEndpoints::account),
                Endpoint.signed("GET", "/fapi/v2/account", BinanceRights.FUTURES, FuturesEndpoints::account),
                Endpoint.signed("GET", "/fapi/v3/positionRisk", BinanceRights.FUTURES, FuturesEndpoints::positions),
                Endpoint.signed("GET", "/fapi/v2/positionRisk", BinanceRights.FUTURES, FuturesEndpoints::positions),
                Endpoint.signed("GET", "/fapi/v1/openOrders", BinanceRights.FUTURES, FuturesEndpoints::openOrders),
                Endpoint.signed(
                        "GET",
                        "/fapi/v1/leverageBracket",
                        BinanceRights.FUTURES,
                        call -> BinanceReplies.ok(BinanceOrders.brackets())),
                Endpoint.signed(
                        "POST", "/fapi/v1/order/test", BinanceRights.FUTURES, call -> BinanceOrders.refused(call)
                                .orElseGet(() -> BinanceReplies.ok(Map.of()))),
                Endpoint.mutating("POST", "/fapi/v1/order", BinanceRights.FUTURES, call -> BinanceOrders.refused(call)
                        .orElseGet(() -> BinanceOrders.accepted(call))),
                Endpoint.mutating(
                        "DELETE", "/fapi/v1/order", BinanceRights.FUTURES, call -> BinanceReplies.orderUnknown()));
    }

    private static Reply balance(EndpointCall call) {
        return BinanceReplies.ok(
                call.owner().hasFunds()
                        ? List.of(Json.object(
                                "accountAlias", "SgsR",
                                "asset", "USDT",
                                "balance", "1000.5",
                                "crossWalletBalance", "1000.5",
                                "crossUnPnl", "0",
                                "availableBalance", "1000.4",
                                "maxWithdrawAmount", "1000.4",
                                "marginAvailable", true,
                                "updateTime", 1793577600000L))
                        : List.of());
    }

    private static Reply account(EndpointCall call) {
        List<Map<String, ?>> assets = call.owner().hasFunds()
                ? List.of(Json.object(
                        "asset", "USDT",
                        "walletBalance", "1000.5",
                        "unrealizedProfit", "0",
                        "marginBalance", "1000.5",
                        "maintMargin", "0.04",
                        "initialMargin", "1",
                        "positionInitialMargin", "1",
                        "openOrderInitialMargin", "0",
                        "crossWalletBalance", "1000.5",
                        "crossUnPnl", "0",
                        "availableBalance", "999.5",
                        "maxWithdrawAmount", "999.5",
                        "updateTime", 1793577600000L))
                : List.of();
        return BinanceReplies.ok(Json.object(
                "totalWalletBalance",
                call.owner().hasFunds() ? "1000.5" : "0",
                "assets",
                assets,
                "positions",
                List.of()));
    }

    private static Reply positions(EndpointCall call) {
        return BinanceOrders.symbolUnknown(call)
                .orElseGet(() ->
                        BinanceReplies.ok(call.owner().hasFunds() ? List.of(BinanceOrders.position()) : List.of()));
    }

    private static Reply openOrders(EndpointCall call) {
        return BinanceOrders.symbolUnknown(call)
                .orElseGet(() ->
                        BinanceReplies.ok(call.owner().hasFunds() ? List.of(BinanceOrders.openOrder()) : List.of()));
    }
}
