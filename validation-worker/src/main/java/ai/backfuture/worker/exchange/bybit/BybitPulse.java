package ai.backfuture.worker.exchange.bybit;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.wire.Json;
import ai.backfuture.worker.exchange.wire.Signs;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Bybit's public calls: its time, and the windows in which it is closed.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/system-status">Bybit: system status</a>
 */
final class BybitPulse {

    /** All of trading, and what comes by HTTP. */
    private static final Set<Integer> TRADING = Set.of(1, 2);

    /** Futures and spot, as opposed to options and spreads. */
    private static final Set<Integer> OUR_PRODUCTS = Set.of(1, 2);

    private static final int PRODUCTION = 1;

    private BybitPulse() {}

    static List<PublicCall> of(Site site) {
        return List.of(
                new PublicCall(Request.open(Endpoint.get(site, "/v5/market/time")), BybitPulse::time),
                new PublicCall(Request.open(Endpoint.get(site, "/v5/system/status")), BybitPulse::status));
    }

    /** In nanoseconds, as text. */
    private static Sign time(Answer answer, Instant now) {
        return switch (BybitAnswers.open(answer, now)) {
            case BybitAnswers.Result result ->
                Signs.time(Json.epochNanos(result.result().path("timeNano")));
            case BybitAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }

    private static Sign status(Answer answer, Instant now) {
        return switch (BybitAnswers.open(answer, now)) {
            case BybitAnswers.Result result -> {
                JsonNode windows = result.result().path("list");
                if (!windows.isArray()) {
                    yield new Sign.Unclear(Refusal.unavailable("the exchange did not tell whether it is open"));
                }
                yield windows.valueStream().anyMatch(BybitPulse::closesTrading)
                        ? new Sign.Closed(Refusal.unavailable("the exchange is under maintenance"))
                        : new Sign.Open();
            }
            case BybitAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }

    private static boolean closesTrading(JsonNode window) {
        return window.path("state").asText("").equals("ongoing")
                && window.path("env").asInt(PRODUCTION) == PRODUCTION
                && isOneOf(TRADING, window.path("serviceTypes"))
                && isOneOf(OUR_PRODUCTS, window.path("product"));
    }

    /** A window that does not say what it is about is about everything. */
    private static boolean isOneOf(Set<Integer> ours, JsonNode list) {
        return !list.isArray() || list.isEmpty() || list.valueStream().anyMatch(one -> ours.contains(one.asInt()));
    }
}
