package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.EndpointHandler;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What needs no key: time, status and the markets.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/general-endpoints">Spot</a>
 * @see <a href="https://developers.binance.com/docs/wallet/others/system-status">System status</a>
 */
final class PublicEndpoints {

    static final String STATUS = "/sapi/v1/system/status";

    private static final JsonNode SPOT = Json.resource(PublicEndpoints.class, "spot.json");
    private static final JsonNode FUTURES = Json.resource(PublicEndpoints.class, "futures.json");
    private static final JsonNode COIN_FUTURES = Json.resource(PublicEndpoints.class, "coinFutures.json");
    private static final JsonNode TICKERS = Json.resource(PublicEndpoints.class, "tickers.json");

    private PublicEndpoints() {}

    static List<Endpoint> all() {
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(Endpoint.open(STATUS, call -> BinanceReplies.status(0, "normal")));
        endpoints.addAll(of("/api/v3", SPOT));
        endpoints.addAll(of("/fapi/v1", FUTURES));
        endpoints.addAll(of("/dapi/v1", COIN_FUTURES));
        endpoints.add(Endpoint.open("/api/v3/ticker/24hr", tickers("spot")));
        endpoints.add(Endpoint.open("/fapi/v1/ticker/24hr", tickers("futures")));
        return endpoints;
    }

    private static List<Endpoint> of(String prefix, JsonNode markets) {
        return List.of(
                Endpoint.open(prefix + "/ping", call -> BinanceReplies.ok(Map.of())),
                Endpoint.open(
                        prefix + "/time",
                        call -> BinanceReplies.ok(
                                Map.of("serverTime", call.now().toEpochMilli()))),
                Endpoint.open(prefix + "/exchangeInfo", call -> exchangeInfo(markets, call)));
    }

    /** Only spot heeds the symbol; futures always list all. */
    private static Reply exchangeInfo(JsonNode markets, EndpointCall call) {
        ObjectNode document = markets.deepCopy();
        document.put("serverTime", call.now().toEpochMilli());
        Optional<String> symbol = call.parameter("symbol").filter(wanted -> markets == SPOT);
        if (symbol.isEmpty()) {
            return BinanceReplies.ok(document);
        }
        return named(markets.get("symbols"), symbol.get())
                .map(market -> BinanceReplies.ok(
                        document.set("symbols", document.arrayNode().add(market))))
                .orElseGet(BinanceReplies::badSymbol);
    }

    private static EndpointHandler tickers(String kind) {
        JsonNode tickers = TICKERS.get(kind);
        return call -> call.parameter("symbol")
                .map(symbol ->
                        named(tickers, symbol).<Reply>map(BinanceReplies::ok).orElseGet(BinanceReplies::badSymbol))
                .orElseGet(() -> BinanceReplies.ok(tickers));
    }

    static boolean trades(String symbol) {
        return named(SPOT.get("symbols"), symbol).isPresent();
    }

    static boolean tradesFutures(String symbol) {
        return named(FUTURES.get("symbols"), symbol).isPresent();
    }

    private static Optional<JsonNode> named(JsonNode entries, String symbol) {
        return entries.valueStream()
                .filter(entry -> entry.get("symbol").asText().equals(symbol))
                .findFirst();
    }
}
