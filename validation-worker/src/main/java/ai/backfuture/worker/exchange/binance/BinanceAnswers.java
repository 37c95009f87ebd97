package ai.backfuture.worker.exchange.binance;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** Binance's answers: the data bare, or {@code {"code":-1234,"msg":"…"}}; a success has no negative code. */
sealed interface BinanceAnswers {

    record Data(JsonNode data) implements BinanceAnswers {

        Refusal lacks(String what) {
            return Refusal.of(Reason.UNKNOWN, null).with("the exchange's answer lacks " + what);
        }
    }

    record Refused(int status, Refusal refusal) implements BinanceAnswers {

        /** One code for a wrong key, an address that is not on its list, and a right that it lacks. */
        boolean isKeyOrAddressOrRight() {
            return BinanceErrors.KEY_ADDRESS_OR_RIGHT.equals(refusal.exchangeCode());
        }

        /** There is no such call here; testing hosts have no {@code /sapi}. */
        boolean isMissing() {
            return status == 404 && refusal.exchangeCode() == null;
        }
    }

    static BinanceAnswers open(Answer answer, Instant now) {
        Optional<JsonNode> json = Json.parse(answer.body()).filter(JsonNode::isContainerNode);
        if (json.isEmpty()) {
            return new Refused(answer.status(), BinanceErrors.unreadable(answer, now));
        }
        Optional<String> code = Json.code(json.get().path("code"));
        boolean negative = code.filter(text -> text.startsWith("-")).isPresent();
        if (answer.status() == 200 && !negative) {
            return new Data(json.get());
        }
        String message = json.get().path("msg").asText("");
        return new Refused(
                answer.status(),
                code.map(text -> BinanceErrors.of(text, message, answer, now))
                        .orElseGet(() -> BinanceErrors.unreadable(answer, now)));
    }
}
