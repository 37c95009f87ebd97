package ai.backfuture.localstack.simulator.kucoin;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Toll;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The pool of public calls; where spot and futures differ in weight, the greater one.
 *
 * @see <a href="https://www.kucoin.com/docs-new/rate-limit">Rate limit</a>
 */
final class KuCoinTolls {

    private static final Duration SPAN = Duration.ofSeconds(30);
    private static final int POOL = 2000;
    private static final int USUAL = 3;
    private static final Map<String, Integer> WEIGHTS =
            Map.of("/api/v1/status", 4, "/api/v1/contracts/active", 3, "/api/v1/market/allTickers", 15);

    private KuCoinTolls() {}

    /** Calls with a key are counted for its owner, not for the address. */
    static List<Toll> of(ApiRequest request, boolean withKey) {
        return withKey
                ? List.of()
                : List.of(new Toll(
                        "public pool", WEIGHTS.getOrDefault(request.path(), USUAL), POOL, SPAN, Toll.Excess.REFUSED));
    }
}
