package ai.backfuture.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about a credential where the exchange cannot tell.
 *
 * @param withdrawalDisabled "I created this key without withdrawal permission"
 * @param statedAt when it was said; null when nothing was
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Statements(
        boolean withdrawalDisabled, @Nullable Instant statedAt) {

    public Statements {
        if (withdrawalDisabled && statedAt == null) {
            throw new IllegalArgumentException("a statement carries the time it was made");
        }
    }

    /** Nothing was stated. */
    public static Statements none() {
        return new Statements(false, null);
    }
}
