package ai.backfuture.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * The part of an event that orders one test.
 *
 * @param number grows by one with each test of a connection; only the running number's result counts
 * @param notAfter a worker that meets the order later drops it without calling the exchange
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TestOrder(
        long number, Trigger trigger, Instant requestedAt, Instant notAfter, Statements statements) {

    public TestOrder {
        if (number < 1) {
            throw new IllegalArgumentException("test numbers start at 1");
        }
    }
}
