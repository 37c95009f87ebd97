package ai.backfuture.worker.exchange.wire;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/** Judges the data of a successful answer by its shape alone: what it holds is nobody's business. */
public final class Read {

    private Read() {}

    public static Reading shaped(Predicate<JsonNode> wellFormed, JsonNode data) {
        return wellFormed.test(data) ? Reading.learnt() : lacks("what was asked for");
    }

    /** None may be no list at all; an answer without the field is neither. */
    public static boolean isListOrNone(JsonNode data) {
        return data.isArray() || data.isNull();
    }

    /** A success that lacks what a success has is none, and says nothing about the key. */
    public static Reading lacks(String what) {
        return new Reading.Refused(Refusal.of(Reason.UNKNOWN, null).with("the exchange's answer lacks " + what));
    }
}
