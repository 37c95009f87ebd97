package ai.backfuture.localstack.simulator.htx;

import ai.backfuture.localstack.simulator.Toll;
import java.time.Duration;
import java.util.List;

/**
 * Public calls, spot and contracts apart.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#rate-limiting-rule">Rate limiting rule</a>
 * @see <a href="https://huobiapi.github.io/docs/usdt_swap/v1/en/#api-rate-limit-illustration">Rate limit of contracts</a>
 */
final class HtxTolls {

    private HtxTolls() {}

    /** Calls with a key are counted for its owner, not for the address. */
    static List<Toll> of(ApiShape shape, boolean withKey) {
        if (withKey) {
            return List.of();
        }
        return switch (shape) {
            case SPOT_V1, SPOT_V2 -> List.of(Toll.call("spot, public", 10, Duration.ofSeconds(1)));
            case CONTRACT_V1, CONTRACT_V5 -> List.of(Toll.call("contracts, public", 120, Duration.ofSeconds(3)));
        };
    }
}
