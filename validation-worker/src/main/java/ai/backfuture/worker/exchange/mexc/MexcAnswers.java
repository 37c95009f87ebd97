package ai.backfuture.worker.exchange.mexc;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * MEXC's two envelopes. Spot: the data bare, or {@code {"code":…,"msg":…}}. Futures: {@code success}, {@code code},
 * {@code data} or {@code message}. A code may be a number or text.
 */
sealed interface MexcAnswers {

    record Data(JsonNode data) implements MexcAnswers {}

    record Refused(Refusal refusal) implements MexcAnswers {}

    static MexcAnswers ofSpot(Answer answer, Instant now) {
        Optional<JsonNode> json = Json.parse(answer.body());
        if (json.isEmpty() || !json.get().isContainerNode()) {
            return new Refused(MexcSpotErrors.unreadable(answer, now));
        }
        Optional<String> code = Json.code(json.get().path("code"));
        if (code.isPresent() && !isSuccess(code.get())) {
            String message = json.get().path("msg").asText("");
            return new Refused(MexcSpotErrors.of(code.get(), message, answer, now));
        }
        return answer.status() == 200 ? new Data(json.get()) : new Refused(MexcSpotErrors.unreadable(answer, now));
    }

    static MexcAnswers ofFutures(Answer answer, Instant now) {
        Optional<JsonNode> json = Json.parse(answer.body());
        Optional<String> code = json.flatMap(body -> Json.code(body.path("code")));
        if (json.isEmpty() || code.isEmpty()) {
            return new Refused(MexcSpotErrors.unreadable(answer, now));
        }
        boolean success = json.get().path("success").asBoolean(false) && isSuccess(code.get());
        if (success && answer.status() == 200) {
            return new Data(json.get().path("data"));
        }
        if (isSuccess(code.get())) {
            return new Refused(Refusal.unavailable("the exchange sent success and failure at the same time"));
        }
        String message =
                json.get().path("message").asText(json.get().path("msg").asText(""));
        return new Refused(MexcFuturesErrors.of(code.get(), message, answer, now));
    }

    private static boolean isSuccess(String code) {
        return code.equals("0") || code.equals("200");
    }
}
