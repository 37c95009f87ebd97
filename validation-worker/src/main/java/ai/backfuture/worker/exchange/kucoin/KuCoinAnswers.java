package ai.backfuture.worker.exchange.kucoin;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** KuCoin's envelope: {@code {"code":"200000","data":…}}, or another code with a message. */
sealed interface KuCoinAnswers {

    record Data(JsonNode data) implements KuCoinAnswers {}

    /** @param code absent when the answer had none that could be read */
    record Refused(Optional<String> code, Refusal refusal) implements KuCoinAnswers {

        /** The key is of another version than the one that the request was made for. */
        boolean isWrongVersion() {
            return code.filter("400009"::equals).isPresent();
        }
    }

    static KuCoinAnswers open(Answer answer, Instant now) {
        Optional<JsonNode> json = Json.parse(answer.body());
        Optional<String> code = json.flatMap(body -> Json.code(body.path("code")));
        if (json.isEmpty() || code.isEmpty()) {
            return new Refused(Optional.empty(), KuCoinErrors.unreadable(answer, now));
        }
        if (!code.get().equals("200000")) {
            String message = json.get().path("msg").asText("");
            return new Refused(code, KuCoinErrors.of(code.get(), message, answer, now));
        }
        if (answer.status() != 200) {
            return new Refused(
                    Optional.empty(), Refusal.unavailable("the exchange sent success and failure at the same time"));
        }
        return new Data(json.get().path("data"));
    }
}
