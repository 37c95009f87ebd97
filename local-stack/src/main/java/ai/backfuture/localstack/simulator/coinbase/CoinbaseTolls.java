package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.Toll;
import java.time.Duration;
import java.util.List;

/**
 * Public calls of an address are counted together.
 *
 * @see <a href="https://docs.cdp.coinbase.com/coinbase-app/advanced-trade-apis/rate-limits">Rate limits</a>
 */
final class CoinbaseTolls {

    private static final List<Toll> CALL = List.of(Toll.call("public", 10, Duration.ofSeconds(1)));

    private CoinbaseTolls() {}

    /** Calls with a key are counted for its owner, not for the address. */
    static List<Toll> of(boolean withKey) {
        return withKey ? List.of() : CALL;
    }
}
