package ai.backfuture.localstack.simulator.bingx;

import ai.backfuture.localstack.simulator.Json;
import java.util.Map;

/** The one position and the one open order that every funded account has. */
final class SwapSamples {

    private SwapSamples() {}

    static Map<String, ?> position() {
        return Json.object(
                "positionId",
                "1994316021545041923",
                "symbol",
                "BTC-USDT",
                "currency",
                "USDT",
                "positionAmt",
                "0.001",
                "availableAmt",
                "0.001",
                "positionSide",
                "LONG",
                "isolated",
                false,
                "avgPrice",
                "10000",
                "initialMargin",
                "0.5",
                "margin",
                "0.5",
                "leverage",
                20,
                "unrealizedProfit",
                "0.1",
                "realisedProfit",
                "0",
                "liquidationPrice",
                8000,
                "pnlRatio",
                "0.2",
                "maxMarginReduction",
                "0.0000",
                "riskRate",
                "0.0008",
                "markPrice",
                "10100",
                "positionValue",
                "10.1",
                "onlyOnePosition",
                false,
                "updateTime",
                1793577600000L);
    }

    static Map<String, ?> order() {
        return Json.object(
                "symbol", "BTC-USDT",
                "orderId", 1994316021545041924L,
                "side", "BUY",
                "positionSide", "LONG",
                "type", "LIMIT",
                "origQty", "0.001",
                "price", "9000",
                "executedQty", "0",
                "avgPrice", "0",
                "cumQuote", "0",
                "stopPrice", "",
                "profit", "0",
                "commission", "0",
                "status", "NEW",
                "time", 1793577600000L,
                "updateTime", 1793577600000L,
                "clientOrderId", "",
                "leverage", "20X",
                "reduceOnly", false,
                "workingType", "MARK_PRICE");
    }
}
