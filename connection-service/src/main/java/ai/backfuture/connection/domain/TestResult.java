package ai.backfuture.connection.domain;

import ai.backfuture.contracts.LimitScope;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionFinding;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of a test. */
public sealed interface TestResult {

    List<TestStep> steps();

    Map<Permission, PermissionFinding> permissions();

    List<Warning> warnings();

    /** Every step passed. */
    record Passed(
            List<TestStep> steps,
            Map<Permission, PermissionFinding> permissions,
            List<Warning> warnings,
            @Nullable Instant expiresAt,
            @Nullable String accountUid)
            implements TestResult {

        public Passed {
            steps = List.copyOf(steps);
            permissions = Map.copyOf(permissions);
            warnings = List.copyOf(warnings);
        }

        Passed expiringAt(Instant end) {
            return new Passed(steps, permissions, warnings, end, accountUid);
        }
    }

    /**
     * One step decided against it.
     *
     * @param limitScope whom the exchange's limit is for, if that was it
     */
    record Failed(
            ConnectionTest.Failure failure,
            @Nullable Instant retryAfter,
            @Nullable LimitScope limitScope,
            List<TestStep> steps,
            Map<Permission, PermissionFinding> permissions,
            List<Warning> warnings)
            implements TestResult {

        public Failed {
            steps = List.copyOf(steps);
            permissions = Map.copyOf(permissions);
            warnings = List.copyOf(warnings);
        }
    }

    /** Nobody answered in time: our fault, whatever the cause. */
    static TestResult neverAnswered() {
        return new Failed(
                new ConnectionTest.Failure(Reason.INTERNAL, null, null), null, null, List.of(), Map.of(), List.of());
    }

    /**
     * It could not go out in time: our quota at the exchange is used up, or the exchange asked us to stay away.
     *
     * @param notBefore until when, where it is known
     */
    static TestResult neverSentOut(@Nullable Instant notBefore) {
        return new Failed(
                new ConnectionTest.Failure(Reason.RATE_LIMITED, null, null),
                notBefore,
                null,
                List.of(),
                Map.of(),
                List.of());
    }
}
