package ai.backfuture.worker.exchange.bingx;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * BingX's envelope: {@code {"code":0,"data":…}}, or another code with a message, both with HTTP 200. The calls that
 * describe a key answer without it, or with it, depending on which document one believes.
 */
sealed interface BingxAnswers {

    record Data(JsonNode body) implements BingxAnswers {

        JsonNode data() {
            return body.path("data");
        }

        /** For a description of a key, which may stand in an envelope or not. */
        JsonNode dataOrBody() {
            return data().isObject() ? data() : body;
        }
    }

    record Refused(Refusal refusal) implements BingxAnswers {}

    static BingxAnswers open(Answer answer, Instant now) {
        Optional<JsonNode> json = Json.parse(answer.body()).filter(JsonNode::isObject);
        Optional<String> code = json.flatMap(body -> Json.code(body.path("code")));
        if (json.isEmpty() || code.isEmpty()) {
            return new Refused(BingxErrors.unreadable(answer, now));
        }
        if (!code.get().equals("0")) {
            String message = json.get().path("msg").asText("");
            return new Refused(BingxErrors.of(code.get(), message, answer, now));
        }
        boolean good = answer.status() == 200 && json.get().path("success").asBoolean(true);
        return good
                ? new Data(json.get())
                : new Refused(Refusal.unavailable("the exchange sent success and failure at the same time"));
    }

    /** An answer without a code is bare data. */
    static BingxAnswers openBareOrNot(Answer answer, Instant now) {
        return Json.parse(answer.body())
                .filter(body -> body.isObject() && !body.has("code") && answer.status() == 200)
                .<BingxAnswers>map(Data::new)
                .orElseGet(() -> open(answer, now));
    }
}
