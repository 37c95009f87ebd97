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

/**
 * Bybit's public calls: its time, and the windows in which it is closed.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/system-status">Bybit: system status</a>
 */
final class BybitPulse {

    private static final int TRADING = 1;
    private static final int TRADING_BY_HTTP = 2;
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
        boolean ongoing = window.path("state").asText("").equals("ongoing")
                && window.path("env").asInt(PRODUCTION) == PRODUCTION;
        JsonNode services = window.path("serviceTypes");
        return ongoing
                && (!services.isArray()
                        || services.valueStream()
                                .anyMatch(type -> type.asInt() == TRADING || type.asInt() == TRADING_BY_HTTP));
    }
}
