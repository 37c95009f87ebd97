package ai.backfuture.worker.exchange.bybit;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** Bybit's envelope: {@code {"retCode":0,"result":…,"time":…}}, or another code with a message and HTTP 200. */
sealed interface BybitAnswers {

    /** @param time when the exchange answered, by its own clock, in milliseconds */
    record Data(JsonNode result, JsonNode time) implements BybitAnswers {

        Refusal lacks(String what) {
            return Refusal.of(Reason.UNKNOWN, null).with("the exchange's answer lacks " + what);
        }
    }

    record Refused(Refusal refusal) implements BybitAnswers {

        /** The key is wrong, or of another site or environment. */
        boolean isUnknownKey() {
            return is("10003");
        }

        /** The call is for accounts of the other kind: unified or classic. */
        boolean isOtherKindOfAccount() {
            return is("10028") || is("100028");
        }

        private boolean is(String code) {
            return code.equals(refusal.exchangeCode());
        }
    }

    static BybitAnswers open(Answer answer, Instant now) {
        Optional<JsonNode> json = Json.parse(answer.body());
        Optional<String> code = json.flatMap(body -> Json.code(body.path("retCode")));
        if (json.isEmpty() || code.isEmpty()) {
            return new Refused(BybitErrors.unreadable(answer, now));
        }
        if (!code.get().equals("0")) {
            String message = json.get().path("retMsg").asText("");
            return new Refused(BybitErrors.of(code.get(), message, answer, now));
        }
        if (answer.status() != 200) {
            return new Refused(Refusal.unavailable("the exchange sent success and failure at the same time"));
        }
        return new Data(json.get().path("result"), json.get().path("time"));
    }
}
