package ai.backfuture.worker.exchange.binance;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** Binance's envelope: the data bare, or {@code {"code":-1234,"msg":"…"}}. */
sealed interface BinanceAnswers {

    record Data(JsonNode data) implements BinanceAnswers {}

    record Refused(Refusal refusal) implements BinanceAnswers {}

    static BinanceAnswers open(Answer answer, BinanceErrors errors, Instant now) {
        Optional<JsonNode> json = Json.parse(answer.body()).filter(JsonNode::isContainerNode);
        Optional<String> code = json.flatMap(body -> Json.code(body.path("code")));
        if (json.isPresent() && code.isPresent() && !(code.get().equals("200") && answer.status() == 200)) {
            String message = json.get().path("msg").asText("");
            return new Refused(errors.of(code.get(), message, answer, now));
        }
        if (json.isPresent() && answer.status() == 200) {
            return new Data(json.get());
        }
        return new Refused(errors.unreadable(answer, now));
    }
}
