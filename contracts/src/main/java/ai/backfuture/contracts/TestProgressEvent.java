package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** How a running test gets on, best effort and short-lived; topic {@code test-progress}. */
public sealed interface TestProgressEvent extends Event {

    /** One step of a running test has been judged. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TestStepFinished(UUID connectionId, String owner, long testNumber, TestStep step)
            implements TestProgressEvent {

        public TestStepFinished {
            requireNonNull(connectionId, "connectionId");
            requireNonNull(owner, "owner");
            if (testNumber < 1) {
                throw new IllegalArgumentException("test numbers start at 1");
            }
            requireNonNull(step, "step");
        }

        @Override
        @JsonIgnore
        public UUID key() {
            return connectionId;
        }
    }
}
