package ai.backfuture.localstack.simulator.okx;

import ai.backfuture.localstack.simulator.Endpoint;
import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What needs no key: time, status and the markets.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#public-data-rest-api-get-instruments">Public data</a>
 * @see <a href="https://www.okx.com/docs-v5/en/#status-get-status">Status</a>
 */
final class PublicEndpoints {

    static final String STATUS = "/api/v5/system/status";

    private static final JsonNode TICKERS = Json.resource(PublicEndpoints.class, "tickers.json");
    private static final Duration SINCE = Duration.ofMinutes(1);
    private static final Duration STILL = Duration.ofHours(1);

    private PublicEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.open("/api/v5/public/time", call -> OkxReplies.ok(List.of(Map.of("ts", millis(call.now()))))),
                Endpoint.open(STATUS, call -> OkxReplies.ok(List.of())),
                Endpoint.open("/api/v5/public/instruments", Instruments::list),
                Endpoint.open("/api/v5/market/tickers", PublicEndpoints::tickers));
    }

    private static Reply tickers(EndpointCall call) {
        return call.parameter("instType").isPresent()
                ? Instruments.listed(call, TICKERS, any -> true)
                : OkxReplies.parameterMissing("instType");
    }

    /** A maintenance of the trading service that has begun. */
    static Map<String, ?> ongoing(Instant now) {
        return Json.object(
                "begin", millis(now.minus(SINCE)),
                "end", millis(now.plus(STILL)),
                "env", "1",
                "href", "",
                "maintType", "1",
                "preOpenBegin", "",
                "scheDesc", "",
                "serviceType", "5",
                "state", "ongoing",
                "system", "unified",
                "title", "Trading system upgrade");
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }
}
