package ai.backfuture.worker.exchange.okx;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.wire.Signs;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * OKX's public calls: its time, and the windows in which it is closed.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#status-get-status">OKX: status</a>
 */
final class OkxPulse {

    /** Services without which an account can still be asked: chat-like streams, block trades, bots, copying. */
    private static final Set<String> OF_NO_MATTER = Set.of("0", "6", "7", "10", "11");

    private static final String DEMO = "2";

    private OkxPulse() {}

    static List<PublicCall> of(Site site) {
        return List.of(
                new PublicCall(Request.open(Endpoint.get(site, "/api/v5/public/time")), OkxPulse::time),
                new PublicCall(Request.open(Endpoint.get(site, "/api/v5/system/status")), OkxPulse::status));
    }

    private static Sign time(Answer answer, Instant now) {
        return switch (OkxAnswers.open(answer, now)) {
            case OkxAnswers.Data data -> Signs.time(data.data().path(0).path("ts"));
            case OkxAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }

    private static Sign status(Answer answer, Instant now) {
        return switch (OkxAnswers.open(answer, now)) {
            case OkxAnswers.Data data -> {
                if (!data.data().isArray()) {
                    yield new Sign.Unclear(Refusal.unavailable("the exchange did not tell whether it is open"));
                }
                yield data.data().valueStream().anyMatch(OkxPulse::closesTrading)
                        ? new Sign.Closed(Refusal.unavailable("the exchange is under maintenance"))
                        : new Sign.Open();
            }
            case OkxAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }

    private static boolean closesTrading(JsonNode window) {
        return window.path("state").asText("").equals("ongoing")
                && !window.path("env").asText("").equals(DEMO)
                && !OF_NO_MATTER.contains(window.path("serviceType").asText(""));
    }
}
