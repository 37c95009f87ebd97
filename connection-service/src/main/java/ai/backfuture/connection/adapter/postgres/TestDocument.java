package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.Trigger;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A test as a JSON document in a column; a running one has {@code notAfter}, an ended one {@code finishedAt}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TestDocument(
        long number,
        Trigger trigger,
        Instant requestedAt,
        @Nullable Instant notAfter,
        @Nullable Instant finishedAt,
        @Nullable Reason reason,
        @Nullable String exchangeCode,
        @Nullable String seenAddress,
        @Nullable List<TestStep> steps) {

    static TestDocument of(ConnectionTest test) {
        return switch (test) {
            case ConnectionTest.Running running ->
                new TestDocument(
                        running.number(),
                        running.trigger(),
                        running.requestedAt(),
                        running.notAfter(),
                        null,
                        null,
                        null,
                        null,
                        null);
            case ConnectionTest.Finished finished -> finished(finished);
        };
    }

    private static TestDocument finished(ConnectionTest.Finished test) {
        ConnectionTest.Failure failure = test.failure();
        return new TestDocument(
                test.number(),
                test.trigger(),
                test.requestedAt(),
                null,
                test.finishedAt(),
                failure == null ? null : failure.reason(),
                failure == null ? null : failure.exchangeCode(),
                failure == null ? null : failure.seenAddress(),
                test.steps());
    }

    ConnectionTest test() {
        if (notAfter != null) {
            return new ConnectionTest.Running(number, trigger, requestedAt, notAfter);
        }
        return finished();
    }

    ConnectionTest.Finished finished() {
        if (finishedAt == null) {
            throw new IllegalStateException("a stored test has neither notAfter nor finishedAt");
        }
        return new ConnectionTest.Finished(
                number,
                trigger,
                requestedAt,
                finishedAt,
                reason == null ? null : new ConnectionTest.Failure(reason, exchangeCode, seenAddress),
                steps == null ? List.of() : steps);
    }
}
