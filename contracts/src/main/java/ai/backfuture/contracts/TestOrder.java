package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * The part of an event that orders one test.
 *
 * @param number grows by one with each test of a connection; only the running number's result counts
 * @param notAfter a worker that meets the order later drops it without calling the exchange
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TestOrder(long number, Trigger trigger, Instant requestedAt, Instant notAfter, Statements statements) {

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
