package ai.backfuture.localstack.simulator.bingx;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointHandler;
import ai.backfuture.localstack.simulator.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What needs no key: the time of each API and the markets. There is no status call.
 *
 * @see <a href="https://bingx-api.github.io/docs-v3/#/en/Swap/Market%20Data/USDT-M%20Perp%20Futures%20symbols">Symbols</a>
 */
final class PublicEndpoints {

    private static final JsonNode SYMBOLS = Json.resource(PublicEndpoints.class, "symbols.json");
    private static final JsonNode CONTRACTS = Json.resource(PublicEndpoints.class, "contracts.json");

    private PublicEndpoints() {}

    static List<Endpoint> all() {
        EndpointHandler time =
                call -> BingXReplies.ok(Map.of("serverTime", call.now().toEpochMilli()));
        return List.of(
                Endpoint.open("/openApi/spot/v1/server/time", time),
                Endpoint.open("/openApi/swap/v2/server/time", time),
                Endpoint.open("/openApi/spot/v1/common/symbols", call -> BingXReplies.ok(Map.of("symbols", SYMBOLS))),
                Endpoint.open("/openApi/swap/v2/quote/contracts", call -> BingXReplies.ok(CONTRACTS)),
                Endpoint.open("/openApi/cswap/v1/market/contracts", call -> BingXReplies.ok(List.of())));
    }

    static boolean trades(String symbol) {
        return lists(SYMBOLS, symbol);
    }

    static boolean tradesContract(String symbol) {
        return lists(CONTRACTS, symbol);
    }

    private static boolean lists(JsonNode markets, String symbol) {
        return markets.valueStream()
                .anyMatch(market -> market.get("symbol").asText().equals(symbol));
    }
}
