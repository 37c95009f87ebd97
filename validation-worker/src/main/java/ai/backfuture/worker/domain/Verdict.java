package ai.backfuture.worker.domain;

import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionFinding;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a check ended: passed when nothing was decisive against it. */
public record Verdict(
        List<TestStep> steps,
        Map<Permission, PermissionFinding> permissions,
        List<Warning> warnings,
        @Nullable Refusal decisive,
        @Nullable Instant expiresAt,
        @Nullable String accountUid) {

    public Verdict {
        steps = List.copyOf(steps);
        permissions = Map.copyOf(permissions);
        warnings = List.copyOf(warnings);
    }

    public Optional<Refusal> failure() {
        return Optional.ofNullable(decisive);
    }

    /** The same without anything that an exchange has worded: codes, names of rights, account ids. */
    public Verdict withoutExchangeText() {
        return new Verdict(
                steps.stream().map(Verdict::withoutEvidence).toList(),
                permissions,
                warnings.stream()
                        .filter(warning -> !warning.code().equals("UNKNOWN_PERMISSION"))
                        .toList(),
                decisive == null ? null : decisive.withoutCode(),
                expiresAt,
                null);
    }

    private static TestStep withoutEvidence(TestStep step) {
        return new TestStep(step.step(), step.outcome(), null, step.source(), step.millis());
    }
}
