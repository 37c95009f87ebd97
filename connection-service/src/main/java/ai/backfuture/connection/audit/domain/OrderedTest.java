package ai.backfuture.connection.audit.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A test that was ordered, and so a reason to read one secret.
 *
 * @param notAfter a worker that meets the order later drops it, and reads nothing
 * @param readings how many it has explained so far
 */
public record OrderedTest(
        UUID connectionId, long number, String trigger, Instant requestedAt, Instant notAfter, int readings) {

    OrderedTest explainingOneMore() {
        return new OrderedTest(connectionId, number, trigger, requestedAt, notAfter, readings + 1);
    }
}
