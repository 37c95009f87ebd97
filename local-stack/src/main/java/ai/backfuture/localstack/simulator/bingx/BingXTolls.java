package ai.backfuture.localstack.simulator.bingx;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Toll;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Some endpoints are counted, each by itself, in spans of one second.
 *
 * @see <a href="https://bingx-api.github.io/docs/">API documents, rate limits</a>
 */
final class BingXTolls {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Map<String, Integer> A_SECOND = Map.of(
            "/openApi/spot/v1/account/balance", 3,
            "/openApi/spot/v1/trade/openOrders", 2,
            "/openApi/swap/v3/user/balance", 3,
            "/openApi/swap/v2/user/positions", 3,
            "/openApi/swap/v2/trade/openOrders", 3,
            "/openApi/swap/v2/trade/order/test", 2);

    private BingXTolls() {}

    static List<Toll> of(ApiRequest request) {
        Integer most = A_SECOND.get(request.path());
        return most == null
                ? List.of()
                : List.of(Toll.call(request.path(), most, SECOND).or(Toll.Excess.REFUSED_THEN_SHUT_OUT));
    }
}
