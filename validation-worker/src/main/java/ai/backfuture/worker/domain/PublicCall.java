package ai.backfuture.worker.domain;

import java.time.Instant;
import java.util.function.BiFunction;

/** A call that needs no key: the exchange's time, or whether it is open. */
public record PublicCall(Request request, BiFunction<Answer, Instant, Sign> reader) {

    /** What such an answer comes to; {@code Instant} in the reader is our own time, for dates in headers. */
    public sealed interface Sign {

        record Time(Instant exchangeTime) implements Sign {}

        record Open() implements Sign {}

        /** Orders can be cancelled but not placed; says nothing about the key. */
        record CancelOnly() implements Sign {}

        /** The exchange says itself that it is closed. */
        record Closed(Refusal refusal) implements Sign {}

        /** No usable answer to this call; another one may still tell enough. */
        record Unclear(Refusal refusal) implements Sign {}
    }
}
