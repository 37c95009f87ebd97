package ai.backfuture.localstack.simulator.gateio;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Toll;
import java.time.Duration;
import java.util.List;

/**
 * Public endpoints are counted each by itself.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#frequency-limit-rule">Frequency limit rule</a>
 */
final class GateioTolls {

    private GateioTolls() {}

    /** Calls with a key are counted for its owner, not for the address. */
    static List<Toll> of(ApiRequest request, boolean withKey) {
        return withKey ? List.of() : List.of(Toll.call(request.path(), 200, Duration.ofSeconds(10)));
    }
}
