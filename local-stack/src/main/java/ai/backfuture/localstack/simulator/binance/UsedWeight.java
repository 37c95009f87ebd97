package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Reply;
import java.util.Map;

/**
 * The headers about the weight that an address has used, as if each call were the first of its minute.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/limits">Limits</a>
 */
final class UsedWeight {

    private static final String BY_MINUTE = "X-MBX-USED-WEIGHT-1M";
    private static final String OF_WALLET = "X-SAPI-USED-IP-WEIGHT-1M";
    private static final Map<String, Integer> WEIGHTS = Map.of(
            "/api/v3/account", 20,
            "/api/v3/exchangeInfo", 20,
            "/api/v3/openOrders", 80,
            "/api/v3/ticker/24hr", 80,
            "/fapi/v3/balance", 5,
            "/fapi/v3/account", 5,
            "/fapi/v3/positionRisk", 5,
            "/fapi/v1/openOrders", 40,
            "/fapi/v1/ticker/24hr", 40);
    private static final Map<String, Integer> WEIGHTS_OF_ONE_SYMBOL = Map.of(
            "/api/v3/openOrders", 6, "/api/v3/ticker/24hr", 2, "/fapi/v1/openOrders", 1, "/fapi/v1/ticker/24hr", 1);

    private UsedWeight() {}

    static Reply onto(Reply reply, ApiRequest request) {
        return on(reply, request, of(request));
    }

    static Reply up(Reply reply, ApiRequest request) {
        return on(reply, request, limit(request) + 1);
    }

    static int limit(ApiRequest request) {
        return switch (BinanceApi.of(request)) {
            case SPOT -> 6000;
            case WALLET -> 12000;
            case FUTURES -> 2400;
        };
    }

    private static Reply on(Reply reply, ApiRequest request, int used) {
        return switch (BinanceApi.of(request)) {
            case SPOT, FUTURES -> reply.with(BY_MINUTE, Integer.toString(used));
            case WALLET -> reply.with(OF_WALLET, Integer.toString(used));
        };
    }

    /** What a call weighs. */
    static int of(ApiRequest request) {
        boolean one = request.parameters().value("symbol").isPresent();
        int usual = WEIGHTS.getOrDefault(request.path(), 1);
        return one ? WEIGHTS_OF_ONE_SYMBOL.getOrDefault(request.path(), usual) : usual;
    }
}
