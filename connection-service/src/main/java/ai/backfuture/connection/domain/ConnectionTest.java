package ai.backfuture.connection.domain;

import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.Trigger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One test of a connection; at most one of them is under way. */
public sealed interface ConnectionTest {

    /** Grows by one with each test of the connection. */
    long number();

    Trigger trigger();

    Instant requestedAt();

    /** Asked for, and not ended yet. */
    sealed interface UnderWay extends ConnectionTest {}

    /**
     * Waits until the exchange's quota has room for it.
     *
     * @param cause what it goes back to
     */
    record Waiting(long number, Trigger trigger, Instant requestedAt, Cause cause) implements UnderWay {

        /** It goes out now, by that way. */
        Running sentOut(Instant notAfter, String egress) {
            return new Running(number, trigger, requestedAt, notAfter, egress);
        }
    }

    /**
     * Ordered, and not answered yet.
     *
     * @param notAfter a worker that meets the order later drops it
     * @param egress our name for the way out whose quota it uses
     */
    record Running(long number, Trigger trigger, Instant requestedAt, Instant notAfter, String egress)
            implements UnderWay {}

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

    /** The test with this result. */
    static Finished ended(UnderWay test, Instant now, TestResult result) {
        Failure failure = result instanceof TestResult.Failed failed ? failed.failure() : null;
        return new Finished(test.number(), test.trigger(), test.requestedAt(), now, failure, result.steps());
    }
}
