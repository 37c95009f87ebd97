package ai.backfuture.strategy.domain;

import ai.backfuture.contracts.FailureKind;
import ai.backfuture.contracts.Reason;
import org.jspecify.annotations.Nullable;

/** Why a connection last failed a test, in the words of the service that owns connections. */
public record LastTest(
        Reason reason,
        FailureKind kind,
        @Nullable String title,
        @Nullable String cause,
        @Nullable String whatToDo) {}
