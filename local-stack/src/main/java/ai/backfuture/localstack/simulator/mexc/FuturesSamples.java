package ai.backfuture.localstack.simulator.mexc;

import ai.backfuture.localstack.simulator.Json;
import java.util.Map;

/** The one position and the one open order that every funded account has. */
final class FuturesSamples {

    private FuturesSamples() {}

    static Map<String, ?> position() {
        return Json.object(
                "positionId",
                1394650L,
                "symbol",
                "BTC_USDT",
                "positionType",
                1,
                "openType",
                1,
                "state",
                1,
                "holdVol",
                1,
                "frozenVol",
                0,
                "closeVol",
                0,
                "holdAvgPrice",
                10000.0,
                "openAvgPrice",
                10000.0,
                "closeAvgPrice",
                0,
                "liquidatePrice",
                8000.0,
                "oim",
                0.05,
                "im",
                0.05,
                "holdFee",
                0,
                "realised",
                0,
                "leverage",
                20,
                "autoAddIm",
                false,
                "createTime",
                1793577600000L,
                "updateTime",
                1793577600000L);
    }

    static Map<String, ?> order() {
        return Json.object(
                "orderId", "739113577038255616",
                "symbol", "BTC_USDT",
                "positionId", 0,
                "price", 9000.0,
                "vol", 1,
                "leverage", 20,
                "side", 1,
                "category", 1,
                "orderType", 1,
                "dealAvgPrice", 0,
                "dealVol", 0,
                "orderMargin", 0.05,
                "takerFee", 0,
                "makerFee", 0,
                "profit", 0,
                "feeCurrency", "USDT",
                "openType", 1,
                "state", 2,
                "externalOid", "_m_1",
                "errorCode", 0,
                "usedMargin", 0,
                "createTime", 1793577600000L,
                "updateTime", 1793577600000L,
                "positionMode", 1);
    }
}
