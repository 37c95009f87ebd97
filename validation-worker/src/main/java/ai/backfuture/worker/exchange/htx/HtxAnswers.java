package ai.backfuture.worker.exchange.htx;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * HTX's four envelopes. The old APIs have {@code status}, with {@code err-code} on spot and {@code err_code} on
 * contracts; the new ones have {@code code}, 200 for a success. The HTTP status is 200 in both cases.
 */
sealed interface HtxAnswers {

    String SUCCESS = "200";

    /** @param body whole: some answers have what they say beside {@code data} */
    record Data(JsonNode body) implements HtxAnswers {

        JsonNode data() {
            return body.path("data");
        }
    }

    record Refused(Refusal refusal) implements HtxAnswers {}

    static HtxAnswers ofSpot(Answer answer, Instant now) {
        return open(answer, now, HtxSpotErrors::of);
    }

    static HtxAnswers ofFutures(Answer answer, Instant now) {
        return open(answer, now, HtxFuturesErrors::of);
    }

    private static HtxAnswers open(Answer answer, Instant now, Errors errors) {
        Optional<JsonNode> json = Json.parse(answer.body()).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            return new Refused(HtxErrors.unreadable(answer, now));
        }
        String status = json.get().path("status").asText("");
        Optional<String> code = Stream.of("err-code", "err_code", "code")
                .flatMap(name -> Json.code(json.get().path(name)).stream())
                .findFirst();
        boolean good = status.equals("ok")
                || (status.isEmpty() && code.filter(SUCCESS::equals).isPresent());
        Optional<String> bad = code.filter(some -> !some.equals(SUCCESS));
        if (good && bad.isEmpty() && answer.status() == 200) {
            return new Data(json.get());
        }
        if (good) {
            return new Refused(Refusal.unavailable("the exchange sent success and failure at the same time"));
        }
        return new Refused(bad.map(some -> errors.of(some, message(json.get()), answer, now))
                .orElseGet(() -> HtxErrors.unreadable(answer, now)));
    }

    private static String message(JsonNode body) {
        return Stream.of("err-msg", "err_msg", "message", "msg")
                .map(name -> body.path(name).asText(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The error table of one API. */
    @FunctionalInterface
    interface Errors {
        Refusal of(String code, String message, Answer answer, Instant now);
    }
}
