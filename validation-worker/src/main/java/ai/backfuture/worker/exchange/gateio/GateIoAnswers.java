package ai.backfuture.worker.exchange.gateio;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Gate.io's envelope: the data bare, or {@code {"label":"…","message":"…"}}; futures also say {@code detail}. */
sealed interface GateIoAnswers {

    record Data(JsonNode data) implements GateIoAnswers {}

    /** @param namesARight the message says which right is missing */
    record Refused(Refusal refusal, boolean namesARight) implements GateIoAnswers {

        /** The call is not for this key, for a reason that is no missing right. */
        boolean isForOthers() {
            return refusal.reason() == Reason.NO_READ_PERMISSION && !namesARight;
        }
    }

    static GateIoAnswers open(Answer answer, GateIoErrors errors, Instant now) {
        Optional<JsonNode> json = Json.parse(answer.body()).filter(JsonNode::isContainerNode);
        Optional<String> label = json.flatMap(body -> Json.code(body.path("label")));
        if (json.isPresent() && label.isPresent()) {
            String message = message(json.get());
            boolean namesARight = message.toLowerCase(Locale.ROOT).contains("permission");
            return new Refused(errors.of(label.get(), message, answer, now), namesARight);
        }
        return json.isPresent() && answer.status() == 200
                ? new Data(json.get())
                : new Refused(errors.unreadable(answer, now), false);
    }

    private static String message(JsonNode body) {
        return body.path("message").asText(body.path("detail").asText(""));
    }
}
