package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * USDⓈ-M futures. Here, too, a test order differs from a real one by the last part of its path.
 *
 * @see <a href="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api/Futures-Account-Balance-V3">Balance</a>
 */
final class FuturesEndpoints {

    private static final String DATA = BinanceRights.FUTURES_DATA;

    private FuturesEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed("GET", "/fapi/v2/balance", DATA, FuturesEndpoints::balance),
                Endpoint.signed("GET", "/fapi/v3/balance", DATA, FuturesEndpoints::balance),
                Endpoint.signed("GET", "/fapi/v2/account", DATA, FuturesEndpoints::account),
                Endpoint.signed("GET", "/fapi/v3/account", DATA, FuturesEndpoints::account),
                Endpoint.signed("GET", "/fapi/v3/positionRisk", DATA, FuturesEndpoints::positions),
                Endpoint.signed("GET", "/fapi/v1/openOrders", DATA, FuturesEndpoints::openOrders),
                Endpoint.signed("GET", "/fapi/v1/accountConfig", DATA, FuturesEndpoints::config),
                Endpoint.signed(
                        "GET", "/fapi/v1/leverageBracket", DATA, call -> BinanceReplies.ok(Samples.of("brackets"))),
                Endpoint.signed("POST", "/fapi/v1/order/test", BinanceRights.FUTURES, FuturesEndpoints::test),
                Endpoint.mutating("POST", "/fapi/v1/order", BinanceRights.FUTURES, FuturesEndpoints::place),
                Endpoint.mutating(
                        "DELETE", "/fapi/v1/order", BinanceRights.FUTURES, call -> BinanceReplies.unknownOrder()),
                Endpoint.mutating(
                        "DELETE",
                        "/fapi/v1/allOpenOrders",
                        BinanceRights.FUTURES,
                        call -> BinanceReplies.ok(
                                Json.object("code", 200, "msg", "The operation of cancel all open order is done."))));
    }

    private static Reply balance(EndpointCall call) {
        String amount = amount(call);
        return BinanceReplies.ok(List.of(Json.object(
                "accountAlias",
                "SgsR",
                "asset",
                "USDT",
                "balance",
                amount,
                "crossWalletBalance",
                amount,
                "crossUnPnl",
                "0.00000000",
                "availableBalance",
                amount,
                "maxWithdrawAmount",
                amount,
                "marginAvailable",
                true,
                "updateTime",
                1793577600000L)));
    }

    private static Reply account(EndpointCall call) {
        String amount = amount(call);
        Map<String, ?> usdt = Json.object(
                "asset",
                "USDT",
                "walletBalance",
                amount,
                "unrealizedProfit",
                "0.00000000",
                "marginBalance",
                amount,
                "maintMargin",
                "0.00000000",
                "initialMargin",
                "0.00000000",
                "crossWalletBalance",
                amount,
                "crossUnPnl",
                "0.00000000",
                "availableBalance",
                amount,
                "maxWithdrawAmount",
                amount,
                "updateTime",
                1793577600000L);
        return BinanceReplies.ok(Json.object(
                "totalWalletBalance", amount,
                "totalMarginBalance", amount,
                "availableBalance", amount,
                "assets", List.of(usdt),
                "positions", List.of()));
    }

    private static String amount(EndpointCall call) {
        return call.owner().hasFunds() ? "100.50000000" : "0.00000000";
    }

    /** Only symbols with a position or an order are listed. */
    private static Reply positions(EndpointCall call) {
        return ofBitcoin(call, "position");
    }

    private static Reply openOrders(EndpointCall call) {
        return ofBitcoin(call, "futuresOrder");
    }

    private static Reply ofBitcoin(EndpointCall call, String sample) {
        Optional<String> symbol = call.parameter("symbol");
        if (symbol.isPresent() && !PublicEndpoints.tradesFutures(symbol.get())) {
            return BinanceReplies.badSymbol();
        }
        boolean one = call.owner().hasFunds() && symbol.orElse("BTCUSDT").equals("BTCUSDT");
        return BinanceReplies.ok(one ? List.of(Samples.of(sample)) : List.of());
    }

    /** Of the account, not of the key. */
    private static Reply config(EndpointCall call) {
        return BinanceReplies.ok(Json.object(
                "feeTier", 0,
                "canTrade", true,
                "canDeposit", true,
                "canWithdraw", true,
                "dualSidePosition", false,
                "updateTime", 0,
                "multiAssetsMargin", false,
                "tradeGroupId", -1));
    }

    private static Reply test(EndpointCall call) {
        return OrderChecks.refusal(call, PublicEndpoints::tradesFutures).orElseGet(() -> BinanceReplies.ok(Map.of()));
    }

    private static Reply place(EndpointCall call) {
        return OrderChecks.refusal(call, PublicEndpoints::tradesFutures)
                .orElseGet(() -> BinanceReplies.ok(Json.object(
                        "orderId",
                        22542179,
                        "symbol",
                        call.parameter("symbol").orElse(""),
                        "status",
                        "NEW",
                        "clientOrderId",
                        "testOrder",
                        "updateTime",
                        call.now().toEpochMilli())));
    }
}
