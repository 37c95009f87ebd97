package ai.backfuture.localstack.simulator.mexc;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Toll;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Each endpoint is counted by itself: by weight at the spot API, where the account may besides be read twice a second
 * only, taken here as twenty times in ten; by number at the futures API.
 *
 * @see <a href="https://www.mexc.com/api-docs/spot-v3/general-info#limits">Limits</a>
 */
final class MexcTolls {

    private static final Duration SPOT_SPAN = Duration.ofSeconds(10);
    private static final int SPOT_WEIGHT = 500;
    private static final String ACCOUNT = "/api/v3/account";
    private static final Map<String, Integer> WEIGHTS = Map.of(ACCOUNT, 10, "/api/v3/openOrders", 3);

    private MexcTolls() {}

    static List<Toll> ofSpot(ApiRequest request) {
        String path = request.path();
        Toll weight = new Toll(path, WEIGHTS.getOrDefault(path, 1), SPOT_WEIGHT, SPOT_SPAN, Toll.Excess.REFUSED);
        return path.equals(ACCOUNT) ? List.of(weight, Toll.call("account calls", 20, SPOT_SPAN)) : List.of(weight);
    }

    static List<Toll> ofFutures(ApiRequest request) {
        return List.of(Toll.call(request.path(), 20, Duration.ofSeconds(2)));
    }
}
