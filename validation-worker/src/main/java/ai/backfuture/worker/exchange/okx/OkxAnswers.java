package ai.backfuture.worker.exchange.okx;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** OKX's envelope: {@code {"code":"0","msg":"","data":[…]}}, or another code with a message. */
sealed interface OkxAnswers {

    record Data(JsonNode data) implements OkxAnswers {}

    /** @param code absent when the answer had none that could be read */
    record Refused(Optional<String> code, Refusal refusal) implements OkxAnswers {

        /** There is no such key here; there may be one on the host of another region. */
        boolean isOfAnotherRegion() {
            return code.filter("50119"::equals).isPresent();
        }
    }

    static OkxAnswers open(Answer answer, Instant now) {
        Optional<JsonNode> json = Json.parse(answer.body());
        Optional<String> code = json.flatMap(body -> Json.code(body.path("code")));
        if (json.isEmpty() || code.isEmpty()) {
            return new Refused(Optional.empty(), OkxErrors.unreadable(answer, now));
        }
        if (!code.get().equals("0")) {
            return new Refused(
                    code, OkxErrors.of(code.get(), json.get().path("msg").asText(""), answer, now));
        }
        return answer.status() == 200
                ? new Data(json.get().path("data"))
                : new Refused(
                        Optional.empty(),
                        Refusal.unavailable("the exchange sent success and failure at the same time"));
    }
}
