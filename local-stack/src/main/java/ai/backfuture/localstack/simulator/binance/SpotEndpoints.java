package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Account and orders of the spot API. The path of a real order differs from that of a test order by its last part only.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/account-endpoints">Account</a>
 */
final class SpotEndpoints {

    private SpotEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.signed("GET", "/api/v3/account", BinanceRights.READING, SpotEndpoints::account),
                Endpoint.signed("GET", "/api/v3/openOrders", BinanceRights.READING, SpotEndpoints::openOrders),
                Endpoint.signed("GET", "/api/v3/allOrders", BinanceRights.READING, SpotEndpoints::openOrders),
                Endpoint.signed("GET", "/api/v3/order", BinanceRights.READING, call -> BinanceReplies.noSuchOrder()),
                Endpoint.signed("POST", "/api/v3/order/test", BinanceRights.SPOT, SpotEndpoints::test),
                Endpoint.mutating("POST", "/api/v3/order", BinanceRights.SPOT, SpotEndpoints::place),
                Endpoint.mutating("DELETE", "/api/v3/order", BinanceRights.SPOT, call -> BinanceReplies.unknownOrder()),
                Endpoint.mutating(
                        "DELETE", "/api/v3/openOrders", BinanceRights.SPOT, call -> BinanceReplies.unknownOrder()));
    }

    /** What may be done here describes the account, not the key: a read-only key shows it as true, too. */
    private static Reply account(EndpointCall call) {
        boolean funded = call.owner().hasFunds();
        boolean withoutZeros =
                call.parameter("omitZeroBalances").orElse("false").equals("true");
        List<Map<String, ?>> balances = Stream.of("BTC", "ETH", "USDT")
                .filter(asset -> !withoutZeros || funded && !asset.equals("ETH"))
                .<Map<String, ?>>map(asset -> balance(asset, funded))
                .toList();
        return BinanceReplies.ok(Json.object(
                "makerCommission",
                10,
                "takerCommission",
                10,
                "buyerCommission",
                0,
                "sellerCommission",
                0,
                "canTrade",
                true,
                "canWithdraw",
                true,
                "canDeposit",
                true,
                "brokered",
                false,
                "requireSelfTradePrevention",
                false,
                "preventSor",
                false,
                "updateTime",
                1793577600000L,
                "accountType",
                "SPOT",
                "balances",
                balances,
                "permissions",
                List.of("SPOT"),
                "uid",
                100001));
    }

    private static Map<String, ?> balance(String asset, boolean funded) {
        String free =
                switch (asset) {
                    case "BTC" -> "0.25000000";
                    case "USDT" -> "1000.50000000";
                    default -> "0.00000000";
                };
        return Json.object("asset", asset, "free", funded ? free : "0.00000000", "locked", "0.00000000");
    }

    private static Reply openOrders(EndpointCall call) {
        Optional<String> symbol = call.parameter("symbol");
        if (symbol.isPresent() && !PublicEndpoints.trades(symbol.get())) {
            return BinanceReplies.badSymbol();
        }
        boolean one = call.owner().hasFunds() && symbol.orElse("BTCUSDT").equals("BTCUSDT");
        return BinanceReplies.ok(one ? List.of(Samples.of("spotOrder")) : List.of());
    }

    private static Reply test(EndpointCall call) {
        return OrderChecks.refusal(call, PublicEndpoints::trades).orElseGet(() -> BinanceReplies.ok(Map.of()));
    }

    private static Reply place(EndpointCall call) {
        return OrderChecks.refusal(call, PublicEndpoints::trades)
                .orElseGet(() -> BinanceReplies.ok(Json.object(
                        "symbol",
                        call.parameter("symbol").orElse(""),
                        "orderId",
                        28,
                        "orderListId",
                        -1,
                        "clientOrderId",
                        "6gCrw2kRUAF9CvJDGP16IP",
                        "transactTime",
                        call.now().toEpochMilli())));
    }
}
