package ai.backfuture.e2e;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what needs something that is not there, and says so where the tests run, not in their report alone. */
abstract class Needs implements ExecutionCondition {

    private final boolean isThere;
    private final String sentence;

    Needs(boolean isThere, String sentence) {
        this.isThere = isThere;
        this.sentence = sentence;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (isThere) {
            return ConditionEvaluationResult.enabled("what it needs is there");
        }
        System.err.println(sentence);
        return ConditionEvaluationResult.disabled(sentence);
    }
}
