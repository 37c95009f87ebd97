package ai.backfuture.worker.exchange.bybit;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** Bybit's envelope: {@code {"retCode":0,"retMsg":"","result":{…}}}; business errors come with status 200. */
sealed interface BybitAnswers {

    record Result(JsonNode result) implements BybitAnswers {}

    record Refused(Refusal refusal) implements BybitAnswers {}

    static BybitAnswers open(Answer answer, Instant now) {
        Optional<JsonNode> json = Json.parse(answer.body());
        Optional<String> code = json.flatMap(body -> Json.code(body.path("retCode")));
        if (json.isEmpty() || code.isEmpty()) {
            return new Refused(BybitErrors.unreadable(answer, now));
        }
        if (!code.get().equals("0")) {
            return new Refused(BybitErrors.of(code.get(), answer, now));
        }
        return answer.status() == 200
                ? new Result(json.get().path("result"))
                : new Refused(Refusal.unavailable("the exchange sent success and failure at the same time"));
    }
}
