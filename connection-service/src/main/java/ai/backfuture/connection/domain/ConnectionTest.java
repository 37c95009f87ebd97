package ai.backfuture.connection.domain;

import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.Trigger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One test of a connection; at most one of them runs. */
public sealed interface ConnectionTest {

    /** Grows by one with each test of the connection. */
    long number();

    Trigger trigger();

    Instant requestedAt();

    /**
     * Ordered, and not answered yet.
     *
     * @param notAfter a worker that meets the order later drops it
     */
    record Running(long number, Trigger trigger, Instant requestedAt, Instant notAfter) implements ConnectionTest {}

    /**
     * Answered, or given up.
     *
     * @param failure null when it passed
     */
    record Finished(
            long number,
            Trigger trigger,
            Instant requestedAt,
            Instant finishedAt,
            @Nullable Failure failure,
            List<TestStep> steps)
            implements ConnectionTest {

        public Finished {
            steps = List.copyOf(steps);
        }

        public boolean passed() {
            return failure == null;
        }
    }

    /**
     * Why a test failed.
     *
     * @param exchangeCode the exchange's own code, kept for support
     * @param seenAddress the address that the exchange saw, where it told
     */
    record Failure(
            Reason reason,
            @Nullable String exchangeCode,
            @Nullable String seenAddress) {}
}
