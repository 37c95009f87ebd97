package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.Json;
import java.util.List;
import java.util.Map;

/**
 * Everything that moves money or changes settings: here so that a call to it is seen, not so that it does anything.
 *
 * @see <a href="https://developers.binance.com/docs/wallet/capital/withdraw">Withdraw</a>
 */
final class MovingEndpoints {

    private MovingEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.mutating(
                        "POST",
                        "/sapi/v1/capital/withdraw/apply",
                        BinanceRights.WITHDRAWALS,
                        call -> BinanceReplies.ok(Map.of("id", "7213fea8e94b4a5593d507237e5a555b"))),
                Endpoint.mutating(
                        "POST",
                        "/sapi/v1/asset/transfer",
                        BinanceRights.UNIVERSAL_TRANSFER,
                        call -> BinanceReplies.ok(Map.of("tranId", 13526853623L))),
                Endpoint.mutating(
                        "POST",
                        "/fapi/v1/leverage",
                        BinanceRights.FUTURES,
                        call -> BinanceReplies.ok(
                                Json.object("leverage", 20, "maxNotionalValue", "40000000", "symbol", "BTCUSDT"))),
                Endpoint.mutating(
                        "POST",
                        "/fapi/v1/positionSide/dual",
                        BinanceRights.FUTURES,
                        call -> BinanceReplies.ok(Json.object("code", 200, "msg", "success"))));
    }
}
