package ai.backfuture.localstack.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The body of a request for a fault. */
record FaultOrder(
        @Nullable String exchange,
        @Nullable String fault,
        @Nullable JsonNode value,
        @Nullable String path,
        @Nullable String account) {

    private static final long USUAL_RETRY_AFTER_SECONDS = 10;
    private static final long BAN_SECONDS = 120;

    FaultOrder {
        value = value == null || value.isNull() || value.isMissingNode() ? null : value;
    }

    /**
     * The fault that is meant.
     *
     * @throws IllegalArgumentException with the reason, if it makes no sense
     */
    PlacedFault placed() {
        if (exchange == null || fault == null) {
            throw new IllegalArgumentException("exchange and fault are required");
        }
        return new PlacedFault(exchange, fault, value, path, account, effect(fault));
    }

    private Fault effect(String name) {
        return switch (name) {
            case "maintenance" -> new Fault.Answering(new Trouble.Maintenance());
            case "error-rate" -> new Fault.ErrorRate(value == null ? 1 : number());
            case "latency" -> new Fault.Latency(Duration.ofMillis(value == null ? 1000 : whole()));
            case "hang" -> new Fault.Hang();
            case "rate-limit" -> new Fault.Answering(rateLimit());
            case "malformed" -> new Fault.Malformed(value == null ? Malformation.TRUNCATED : malformation());
            case "answer" -> new Fault.Saying(reply());
            case "clock" -> new Fault.ClockOffset(Duration.ofMillis(whole()));
            default -> throw new IllegalArgumentException("no such fault");
        };
    }

    /** Zero seconds: the exchange does not say how long to wait. */
    private Trouble rateLimit() {
        if (value != null && value.isTextual() && value.asText().equals("ban")) {
            return new Trouble.Banned(BAN_SECONDS);
        }
        long seconds = value == null ? USUAL_RETRY_AFTER_SECONDS : whole();
        return new Trouble.RateLimited(seconds > 0 ? OptionalLong.of(seconds) : OptionalLong.empty());
    }

    /** With the status 200 and as JSON unless told otherwise. */
    private Reply reply() {
        if (value == null || !value.path("body").isTextual()) {
            throw new IllegalArgumentException("the value of answer has a body, which is a text");
        }
        int status = value.path("status").asInt(200);
        return Reply.json(status, "as told", value.path("body").asText());
    }

    private Malformation malformation() {
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException("the value of malformed is a text");
        }
        return Malformation.of(value.asText());
    }

    private long whole() {
        if (value == null || !value.canConvertToExactIntegral()) {
            throw new IllegalArgumentException("the value of " + fault + " is a whole number");
        }
        return value.asLong();
    }

    private double number() {
        if (value == null || !value.isNumber()) {
            throw new IllegalArgumentException("the value of " + fault + " is a number");
        }
        return value.asDouble();
    }
}
