package ai.backfuture.worker.exchange.bitget;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** Bitget's envelope: {@code {"code":"00000","data":…}}, or another code with a message. */
sealed interface BitgetAnswers {

    record Data(JsonNode data) implements BitgetAnswers {}

    record Refused(Refusal refusal) implements BitgetAnswers {

        /** The call is for unified accounts, and this is a classic one; says nothing about the key. */
        boolean isForClassicAccounts() {
            return "40084".equals(refusal.exchangeCode());
        }
    }

    static BitgetAnswers open(Answer answer, Instant now) {
        Optional<JsonNode> json = Json.parse(answer.body());
        Optional<String> code = json.flatMap(body -> Json.code(body.path("code")));
        if (json.isEmpty() || code.isEmpty()) {
            return new Refused(BitgetErrors.unreadable(answer, now));
        }
        if (!code.get().equals("00000")) {
            String message = json.get().path("msg").asText("");
            return new Refused(BitgetErrors.of(code.get(), message, answer, now));
        }
        return answer.status() == 200
                ? new Data(json.get().path("data"))
                : new Refused(Refusal.unavailable("the exchange sent success and failure at the same time"));
    }
}
