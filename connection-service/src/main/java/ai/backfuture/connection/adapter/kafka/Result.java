package ai.backfuture.connection.adapter.kafka;

import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.TestResult;
import ai.backfuture.contracts.UnreadableEventException;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import ai.backfuture.contracts.ValidationEvent.ConnectionValidated;
import java.util.Objects;
import java.util.UUID;

/** A worker's event, checked and in the domain's terms. */
record Result(UUID connectionId, long testNumber, TestResult outcome) {

    /**
     * Checks and translates.
     *
     * @throws UnreadableEventException when something is missing that every result has
     */
    static Result of(ValidationEvent event) {
        try {
            return new Result(Objects.requireNonNull(event.connectionId()), event.testNumber(), outcome(event));
        } catch (NullPointerException e) {
            throw new UnreadableEventException("a result lacks something that every result has");
        }
    }

    private static TestResult outcome(ValidationEvent event) {
        return switch (event) {
            case ConnectionValidated passed ->
                new TestResult.Passed(
                        passed.steps(),
                        passed.permissions(),
                        passed.warnings(),
                        passed.expiresAt(),
                        passed.accountUid());
            case ConnectionFailed failed ->
                new TestResult.Failed(
                        new ConnectionTest.Failure(
                                Objects.requireNonNull(failed.reason()), failed.exchangeCode(), failed.seenAddress()),
                        failed.retryAfter(),
                        failed.limitScope(),
                        failed.steps(),
                        failed.permissions(),
                        failed.warnings());
        };
    }
}
