package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test as the public API shows it.
 *
 * @param reason and the five that follow it are null unless the test failed
 * @param exchangeCode the exchange's own code, kept for support
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TestView(
        long number,
        Trigger trigger,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        TestOutcome outcome,
        @Nullable Reason reason,
        @Nullable FailureKind kind,
        @Nullable String title,
        @Nullable String cause,
        @Nullable String whatToDo,
        @Nullable String exchangeCode,
        List<TestStep> steps) {

    public TestView {
        if (number < 1) {
            throw new IllegalArgumentException("test numbers start at 1");
        }
        requireNonNull(trigger, "trigger");
        requireNonNull(requestedAt, "requestedAt");
        requireNonNull(outcome, "outcome");
        steps = List.copyOf(steps);
    }
}
