package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.Toll;
import java.time.Duration;
import java.util.List;

/**
 * All calls of an address are counted together.
 *
 * @see <a href="https://www.bitget.com/api-doc/common/intro">Rate limits</a>
 */
final class BitgetTolls {

    private static final Toll CALL = Toll.call("requests", 6000, Duration.ofMinutes(1));

    private BitgetTolls() {}

    static List<Toll> of() {
        return List.of(CALL);
    }
}
