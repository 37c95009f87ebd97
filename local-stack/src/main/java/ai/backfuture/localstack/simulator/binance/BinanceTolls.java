package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Toll;
import java.time.Duration;
import java.util.List;

/**
 * The weight of a minute: of all calls to the spot and to the futures API, and of each endpoint of the wallet.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/limits">Limits</a>
 */
final class BinanceTolls {

    private BinanceTolls() {}

    static List<Toll> of(ApiRequest request) {
        BinanceApi api = BinanceApi.of(request);
        String counted = api == BinanceApi.WALLET ? request.path() : api.name();
        return List.of(new Toll(
                counted,
                UsedWeight.of(request),
                UsedWeight.limit(request),
                Duration.ofMinutes(1),
                Toll.Excess.REFUSED_THEN_SHUT_OUT));
    }
}
