package ai.backfuture.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips browser tests where there is no browser, and says so; {@code .ci/run} installs one. */
final class NeedsChromium implements ExecutionCondition {

    /** Debian's; another one by the environment variable {@code CHROMIUM}. */
    static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private static final String SENTENCE = "Browser tests are skipped: there is no Chromium at " + CHROMIUM
            + "; install it (apt-get install chromium) or name yours by CHROMIUM.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isExecutable(CHROMIUM)) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        System.err.println(SENTENCE);
        return ConditionEvaluationResult.disabled(SENTENCE);
    }
}
