package ai.backfuture.e2e;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what needs Keycloak where no house that runs with it is named, and says so; {@code make compose-test} does. */
final class NeedsKeycloak implements ExecutionCondition {

    private static final String SENTENCE =
            "Nobody signs in at Keycloak: no house that runs with it is named; make compose-up and compose-test do.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (System.getProperty("house.issuer", "").contains("/realms/")) {
            return ConditionEvaluationResult.enabled("Keycloak is there");
        }
        System.err.println(SENTENCE);
        return ConditionEvaluationResult.disabled(SENTENCE);
    }
}
