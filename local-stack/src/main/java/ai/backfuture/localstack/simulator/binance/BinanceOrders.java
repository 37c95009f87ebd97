package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Orders: what a new one must have, and the one that every funded account has open. */
final class BinanceOrders {

    private static final Set<String> SYMBOLS = Set.of("BTCUSDT", "ETHUSDT");

    private BinanceOrders() {}

    /** Why an order cannot be, if it cannot. */
    static Optional<Reply> refused(EndpointCall call) {
        Optional<String> missing = Stream.of("symbol", "side", "type", "quantity")
                .filter(name -> call.parameter(name).isEmpty())
                .findFirst();
        return missing.map(BinanceReplies::parameterMissing).or(() -> symbolUnknown(call));
    }

    static Optional<Reply> symbolUnknown(EndpointCall call) {
        return call.parameter("symbol")
                .filter(symbol -> !SYMBOLS.contains(symbol))
                .map(symbol -> BinanceReplies.symbolUnknown());
    }

    static Reply accepted(EndpointCall call) {
        return BinanceReplies.ok(Map.of(
                "symbol",
                call.parameter("symbol").orElse(""),
                "orderId",
                28,
                "clientOrderId",
                "6gCrw2kRUAF9CvJDGP16IP",
                "transactTime",
                call.now().toEpochMilli()));
    }

    static Map<String, ?> openOrder() {
        return Json.object(
                "symbol", "BTCUSDT",
                "orderId", 1001,
                "orderListId", -1,
                "clientOrderId", "myOrder1",
                "price", "9000.00",
                "origQty", "0.10000000",
                "executedQty", "0.00000000",
                "cummulativeQuoteQty", "0.00000000",
                "status", "NEW",
                "timeInForce", "GTC",
                "type", "LIMIT",
                "side", "BUY",
                "stopPrice", "0.0",
                "icebergQty", "0.0",
                "time", 1793577600000L,
                "updateTime", 1793577600000L,
                "isWorking", true,
                "origQuoteOrderQty", "0.00000000");
    }

    static Map<String, ?> position() {
        return Json.object(
                "symbol", "BTCUSDT",
                "positionSide", "BOTH",
                "positionAmt", "0.001",
                "entryPrice", "10000.0",
                "breakEvenPrice", "10000.0",
                "markPrice", "10000.0",
                "unRealizedProfit", "0.0",
                "liquidationPrice", "0",
                "isolatedMargin", "0",
                "notional", "10.0",
                "marginAsset", "USDT",
                "isolatedWallet", "0",
                "initialMargin", "1",
                "maintMargin", "0.04",
                "positionInitialMargin", "1",
                "openOrderInitialMargin", "0",
                "adl", 1,
                "bidNotional", "0",
                "askNotional", "0",
                "updateTime", 1793577600000L);
    }

    static List<?> brackets() {
        return List.of(Json.object(
                "symbol",
                "BTCUSDT",
                "brackets",
                List.of(Json.object(
                        "bracket", 1,
                        "initialLeverage", 125,
                        "notionalCap", 50000,
                        "notionalFloor", 0,
                        "maintMarginRatio", 0.004,
                        "cum", 0))));
    }
}
