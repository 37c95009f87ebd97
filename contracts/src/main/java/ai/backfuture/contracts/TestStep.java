package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One judged step of a test.
 *
 * @param evidence what was seen, in one short sentence; never an amount, never a secret, never raw exchange text
 * @param source the call or kind of evidence it rests on, such as {@code GET /api/v1/user/api-key}
 * @param millis how long it took, in milliseconds
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestStep(
        StepName step,
        StepOutcome outcome,
        @Nullable String evidence,
        @Nullable String source,
        long millis) {

    public TestStep {
        requireNonNull(step, "step");
        requireNonNull(outcome, "outcome");
        if (millis < 0) {
            throw new IllegalArgumentException("a step takes no negative time");
        }
    }
}
