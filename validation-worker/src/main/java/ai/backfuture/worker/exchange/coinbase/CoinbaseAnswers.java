package ai.backfuture.worker.exchange.coinbase;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * Coinbase's answers: bare data, or an error in one of three shapes: plain text, {@code {"error":…,"message":…}}, or
 * {@code {"errors":[{"id":…,"message":…}]}}.
 *
 * @see <a href="https://docs.cdp.coinbase.com/coinbase-app/api-architecture/error-messages">Coinbase: error messages</a>
 */
sealed interface CoinbaseAnswers {

    record Data(JsonNode data) implements CoinbaseAnswers {}

    record Refused(Refusal refusal) implements CoinbaseAnswers {}

    static CoinbaseAnswers open(Answer answer, CoinbaseErrors errors, Instant now) {
        Optional<JsonNode> json = Json.parse(answer.body()).filter(JsonNode::isObject);
        Optional<JsonNode> listed =
                json.map(body -> body.path("errors").path(0)).filter(JsonNode::isObject);
        Optional<String> code = listed.flatMap(error -> Json.code(error.path("id")))
                .or(() -> json.flatMap(body -> Json.code(body.path("error"))));
        if (code.isPresent()) {
            String message = listed.or(() -> json).orElseThrow().path("message").asText("");
            return new Refused(errors.of(code.get(), message, answer, now));
        }
        return json.isPresent() && answer.status() == 200
                ? new Data(json.get())
                : new Refused(errors.unreadable(answer, now));
    }
}
