package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of an event that orders one test.
 *
 * @param number grows by one with each test of a connection; only the running number's result counts
 * @param notAfter a worker that meets the order later drops it without calling the exchange
 * @param egress our name for the way out that the calls are budgeted for; null for the only one there is
 * @param asksStatus whether this test is to ask the exchange for its status, too, for which some have a limit that is far
 *     tighter than for the rest; null for whenever the worker needs it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TestOrder(
        long number,
        Trigger trigger,
        Instant requestedAt,
        Instant notAfter,
        Statements statements,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String egress,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean asksStatus) {

    public TestOrder {
        requireNonNull(trigger, "trigger");
        requireNonNull(requestedAt, "requestedAt");
        requireNonNull(notAfter, "notAfter");
        requireNonNull(statements, "statements");
        if (number < 1) {
            throw new IllegalArgumentException("test numbers start at 1");
        }
    }
}
