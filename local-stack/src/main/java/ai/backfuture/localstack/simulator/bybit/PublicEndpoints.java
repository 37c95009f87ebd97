package ai.backfuture.localstack.simulator.bybit;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What needs no key: time, status and the markets.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/market/instrument">Instruments info</a>
 * @see <a href="https://bybit-exchange.github.io/docs/v5/system-status">System status</a>
 */
final class PublicEndpoints {

    static final String STATUS = "/v5/system/status";

    private static final JsonNode INSTRUMENTS = Json.resource(PublicEndpoints.class, "instruments.json");
    private static final JsonNode TICKERS = Json.resource(PublicEndpoints.class, "tickers.json");
    private static final int PLANNED = 1;
    private static final int PRODUCTION = 1;
    private static final Duration SINCE = Duration.ofMinutes(1);
    private static final Duration STILL = Duration.ofHours(1);

    private PublicEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.open("/v5/market/time", PublicEndpoints::time),
                Endpoint.open(STATUS, call -> BybitReplies.silentlyOk(Map.of("list", List.of()))),
                Endpoint.open("/v5/market/instruments-info", PublicEndpoints::instruments),
                Endpoint.open("/v5/market/tickers", call -> listed(call, TICKERS)));
    }

    private static Reply time(EndpointCall call) {
        long seconds = call.now().getEpochSecond();
        return BybitReplies.ok(Json.object(
                "timeSecond", Long.toString(seconds),
                "timeNano", Long.toString(seconds * 1_000_000_000 + call.now().getNano())));
    }

    /** None of them is waiting for its launch. */
    private static Reply instruments(EndpointCall call) {
        boolean trading = call.parameter("status").orElse("Trading").equals("Trading");
        return trading ? listed(call, INSTRUMENTS) : listed(call, Json.read("{}"));
    }

    private static Reply listed(EndpointCall call, JsonNode byCategory) {
        Optional<Category> category = Category.of(call);
        if (category.isEmpty()) {
            return BybitReplies.parameterWrong("params error: Category is invalid");
        }
        Optional<String> symbol = call.parameter("symbol");
        List<JsonNode> entries = byCategory
                .path(category.get().text())
                .valueStream()
                .filter(entry ->
                        symbol.map(entry.get("symbol").asText()::equals).orElse(true))
                .toList();
        return BybitReplies.ok(Json.object("category", category.get().text(), "list", entries, "nextPageCursor", ""));
    }

    static boolean trades(Category category, String symbol) {
        return INSTRUMENTS
                .path(category.text())
                .valueStream()
                .anyMatch(instrument -> instrument.get("symbol").asText().equals(symbol));
    }

    /** A maintenance of trading that has begun. */
    static Reply ongoing(Instant now) {
        Map<String, ?> maintenance = Json.object(
                "id",
                "4d95b2a0-587f-11f0-bcc9-56f28c94d6ea",
                "title",
                "System maintenance",
                "state",
                "ongoing",
                "begin",
                Long.toString(now.minus(SINCE).toEpochMilli()),
                "end",
                Long.toString(now.plus(STILL).toEpochMilli()),
                "href",
                "",
                "serviceTypes",
                List.of(1, 2, 3, 4, 5),
                "product",
                List.of(1, 2),
                "uidSuffix",
                List.of(),
                "maintainType",
                PLANNED,
                "env",
                PRODUCTION);
        return BybitReplies.silentlyOk(Map.of("list", List.of(maintenance)));
    }
}
