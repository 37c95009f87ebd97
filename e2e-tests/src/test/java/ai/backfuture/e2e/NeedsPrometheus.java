package ai.backfuture.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what needs Prometheus where there is none, and says so; {@code .ci/run} installs one. */
final class NeedsPrometheus implements ExecutionCondition {

    /** Debian's; another one by the environment variable {@code PROMETHEUS}. */
    static final Path PROMETHEUS = Path.of(System.getenv().getOrDefault("PROMETHEUS", "/usr/bin/prometheus"));

    private static final String SENTENCE = "What Prometheus reads is not tested: there is none at " + PROMETHEUS
            + "; install it (apt-get install prometheus) or name yours by PROMETHEUS.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isExecutable(PROMETHEUS)) {
            return ConditionEvaluationResult.enabled("Prometheus is there");
        }
        System.err.println(SENTENCE);
        return ConditionEvaluationResult.disabled(SENTENCE);
    }
}
