package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.domain.Cause;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.Trigger;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A test as a JSON document in a column; a running one has {@code notAfter}, an ended one {@code
 * finishedAt}, one that waits neither. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TestDocument(
        long number,
        Trigger trigger,
        Instant requestedAt,
        @Nullable Instant notAfter,
        @Nullable String egress,
        @Nullable String correlationId,
        @Nullable String traceParent,
        @Nullable Instant finishedAt,
        @Nullable Reason reason,
        @Nullable String exchangeCode,
        @Nullable String seenAddress,
        @Nullable List<TestStep> steps) {

    static TestDocument of(ConnectionTest test) {
        return switch (test) {
            case ConnectionTest.Waiting waiting -> underWay(waiting, null, null, waiting.cause());
            case ConnectionTest.Running running ->
                underWay(running, running.notAfter(), running.egress(), Cause.none());
            case ConnectionTest.Finished finished -> finished(finished);
        };
    }

    private static TestDocument underWay(
            ConnectionTest.UnderWay test, @Nullable Instant notAfter, @Nullable String egress, Cause cause) {
        return new TestDocument(
                test.number(),
                test.trigger(),
                test.requestedAt(),
                notAfter,
                egress,
                cause.correlationId(),
                cause.traceParent(),
                null,
                null,
                null,
                null,
                null);
    }

    private static TestDocument finished(ConnectionTest.Finished test) {
        ConnectionTest.Failure failure = test.failure();
        return new TestDocument(
                test.number(),
                test.trigger(),
                test.requestedAt(),
                null,
                null,
                null,
                null,
                test.finishedAt(),
                failure == null ? null : failure.reason(),
                failure == null ? null : failure.exchangeCode(),
                failure == null ? null : failure.seenAddress(),
                test.steps());
    }

    ConnectionTest test() {
        if (notAfter != null) {
            return new ConnectionTest.Running(
                    number, trigger, requestedAt, notAfter, egress == null ? "default" : egress);
        }
        return finishedAt == null
                ? new ConnectionTest.Waiting(number, trigger, requestedAt, new Cause(correlationId, traceParent))
                : finished();
    }

    ConnectionTest.Finished finished() {
        if (finishedAt == null) {
            throw new IllegalStateException("a stored test has no finishedAt");
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
