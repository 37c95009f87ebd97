package ai.backfuture.worker.conformance;

import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionFinding;
import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.StepOutcome;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.contracts.ValidationEvent.ConnectionFailed;
import ai.backfuture.contracts.ValidationEvent.ConnectionValidated;
import ai.backfuture.contracts.Warning;
import ai.backfuture.worker.conformance.Evidence.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In what a case ended otherwise than its row says. */
final class Comparison {

    /** Times told by an exchange have been on their way for a moment, and some are whole seconds. */
    private static final Duration TIME_ON_THE_WAY = Duration.ofSeconds(5);

    private final Row.Ends row;
    private final Outcome outcome;
    private final List<String> differences = new ArrayList<>();

    private Comparison(Row.Ends row, Outcome outcome) {
        this.row = row;
        this.outcome = outcome;
    }

    static List<String> differences(Row.Ends row, Outcome outcome) {
        Comparison comparison = new Comparison(row, outcome);
        comparison.compare();
        return comparison.differences;
    }

    private void compare() {
        switch (outcome.event()) {
            case ConnectionValidated validated -> {
                same("reason", row.reason(), null);
                expiry(validated);
                if (row.evidence().tellsAccount()) {
                    same("account told", true, validated.accountUid() != null);
                }
            }
            case ConnectionFailed failed -> failed(failed);
        }
        steps(outcome.event().steps());
        rights(outcome.event());
        same("warnings", row.evidence().warnings(), codes(outcome.event().warnings()));
        calls();
        canaries();
    }

    private void failed(ConnectionFailed failed) {
        same("reason", row.reason(), failed.reason());
        same("kind", row.kind(), failed.reason().kind());
        if (!Evidence.ANY.equals(row.evidence().code())) {
            same("code", row.evidence().code(), failed.exchangeCode());
        }
        same("address seen", row.evidence().seesUs() ? Setup.CALLER : null, failed.seenAddress());
        Duration wait = row.evidence().pause();
        if (wait == null || failed.retryAfter() == null) {
            same("time to wait", wait, failed.retryAfter());
        } else {
            Duration told = Duration.between(failed.finishedAt(), failed.retryAfter());
            check(
                    told.minus(wait).abs().compareTo(TIME_ON_THE_WAY) <= 0,
                    "time to wait: " + wait + " expected, " + told + " told");
        }
    }

    private void expiry(ConnectionValidated validated) {
        Duration expected = row.evidence().expiry();
        if (expected == null) {
            return;
        }
        boolean told = validated.expiresAt() != null
                && !Duration.between(validated.finishedAt(), validated.expiresAt())
                        .minus(expected.minusDays(1))
                        .isNegative();
        check(told, "expiry: at least " + expected + " expected, " + validated.expiresAt() + " told");
    }

    /** Everything before the deciding step was proved, and nothing after it is claimed. */
    private void steps(List<TestStep> steps) {
        Optional<TestStep> deciding = steps.stream()
                .filter(step -> step.outcome() == StepOutcome.FAILED
                        || (step.outcome() == StepOutcome.UNDETERMINED && step.step() != StepName.IP_RESTRICTION))
                .findFirst();
        same("deciding step", row.evidence().at(), deciding.map(TestStep::step).orElse(null));
        for (TestStep step : steps) {
            boolean later =
                    deciding.isPresent() && step.step().compareTo(deciding.get().step()) > 0;
            check(!later || step.outcome() == StepOutcome.SKIPPED, step.step() + " is judged after the deciding step");
            boolean silent = step.evidence() == null || step.evidence().isBlank();
            boolean asExpected = step.outcome() == StepOutcome.SKIPPED
                    || silent == row.evidence().silent();
            check(asExpected, step.step() + " says as its evidence: " + step.evidence());
        }
        String code = row.evidence().code();
        if (code != null && !code.equals(Evidence.ANY) && deciding.isPresent()) {
            String told = String.valueOf(deciding.get().evidence());
            check(told.contains("(code " + code + ")"), "the code is missing in: " + told);
        }
    }

    private void rights(ValidationEvent event) {
        for (Permission permission : Permission.values()) {
            same(permission.name(), row.evidence().rights().get(permission), finding(event.permissions(), permission));
        }
    }

    private static Finding finding(Map<Permission, PermissionFinding> findings, Permission permission) {
        PermissionFinding finding = findings.getOrDefault(permission, PermissionFinding.unverifiable());
        return Finding.of(finding.state(), finding.source());
    }

    private void calls() {
        String all = outcome.calls().stream().map(Object::toString).collect(Collectors.joining(", "));
        check(
                row.calls() == outcome.calls().size(),
                "calls: " + row.calls() + " expected, " + outcome.calls().size() + " made: " + all);
        outcome.calls().forEach(call -> check(!call.mutating(), "a call that changes something was made: " + call));
    }

    private void canaries() {
        String said = outcome.everythingSaid();
        for (String canary : outcome.canaries()) {
            Canaries.in(said, canary).forEach(found -> differences.add("a credential is repeated as " + found));
        }
    }

    private static TreeSet<String> codes(List<Warning> warnings) {
        return warnings.stream().map(Warning::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private void same(String what, @Nullable Object expected, @Nullable Object found) {
        check(Objects.equals(expected, found), what + ": " + expected + " expected, " + found + " found");
    }

    private void check(boolean holds, String difference) {
        if (!holds) {
            differences.add(difference);
        }
    }
}
