package ai.backfuture.localstack.simulator.kucoin;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointHandler;
import ai.backfuture.localstack.simulator.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What needs no key: time, status and the markets.
 *
 * @see <a href="https://www.kucoin.com/docs-new/rest/spot-trading/market-data/get-server-time">Market data</a>
 */
final class PublicEndpoints {

    private static final JsonNode SYMBOLS = Json.resource(PublicEndpoints.class, "symbols.json");
    private static final JsonNode CURRENCIES = Json.resource(PublicEndpoints.class, "currencies.json");
    private static final JsonNode TICKERS = Json.resource(PublicEndpoints.class, "tickers.json");
    private static final JsonNode CONTRACTS = Json.resource(PublicEndpoints.class, "contracts.json");

    private PublicEndpoints() {}

    static List<Endpoint> all() {
        EndpointHandler symbols = call -> KuCoinReplies.ok(SYMBOLS);
        EndpointHandler none = call -> KuCoinReplies.ok(List.of());
        return List.of(
                Endpoint.open(
                        "/api/v1/timestamp", call -> KuCoinReplies.ok(call.now().toEpochMilli())),
                Endpoint.open("/api/v1/status", call -> KuCoinReplies.ok(Map.of("status", "open", "msg", ""))),
                Endpoint.open("/api/v1/symbols", symbols),
                Endpoint.open("/api/v2/symbols", symbols),
                Endpoint.open("/api/v3/currencies", call -> KuCoinReplies.ok(CURRENCIES)),
                Endpoint.open(
                        "/api/v1/market/allTickers",
                        call -> KuCoinReplies.ok(Json.object("time", call.now().toEpochMilli(), "ticker", TICKERS))),
                Endpoint.open("/api/v1/contracts/active", call -> KuCoinReplies.ok(CONTRACTS)),
                Endpoint.open(
                        "/api/v3/margin/symbols",
                        call -> KuCoinReplies.ok(
                                Json.object("timestamp", call.now().toEpochMilli(), "items", List.of()))),
                Endpoint.open("/api/v1/isolated/symbols", none));
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
