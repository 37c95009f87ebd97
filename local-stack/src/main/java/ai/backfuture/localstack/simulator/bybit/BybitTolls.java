package ai.backfuture.localstack.simulator.bybit;

import ai.backfuture.localstack.simulator.Toll;
import java.time.Duration;
import java.util.List;

/**
 * All calls of an address are counted together, at all sites.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/rate-limit">Rate limit rules</a>
 */
final class BybitTolls {

    private static final Toll CALL =
            Toll.call("requests", 600, Duration.ofSeconds(5)).or(Toll.Excess.SHUT_OUT);

    private BybitTolls() {}

    static List<Toll> of() {
        return List.of(CALL);
    }
}
