package ai.backfuture.localstack.simulator.okx;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Toll;
import java.time.Duration;
import java.util.List;

/**
 * Public endpoints are counted each by itself.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#overview-rate-limits">Rate limits</a>
 */
final class OkxTolls {

    private static final Duration SPAN = Duration.ofSeconds(2);

    private OkxTolls() {}

    /** Calls with a key are counted for its owner, not for the address. */
    static List<Toll> of(ApiRequest request, boolean withKey) {
        if (withKey) {
            return List.of();
        }
        return switch (request.path()) {
            case PublicEndpoints.STATUS -> List.of(Toll.call(PublicEndpoints.STATUS, 1, Duration.ofSeconds(5)));
            case "/api/v5/public/time" -> List.of(Toll.call(request.path(), 10, SPAN));
            default -> List.of(Toll.call(request.path(), 20, SPAN));
        };
    }
}
