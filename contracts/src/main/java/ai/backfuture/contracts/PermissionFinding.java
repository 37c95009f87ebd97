package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One permission with how and when it was learnt.
 *
 * @param source null only where nothing at all could be learnt
 * @param at null exactly where the source is
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PermissionFinding(
        PermissionState state,
        @Nullable EvidenceSource source,
        @Nullable Instant at) {

    public PermissionFinding {
        requireNonNull(state, "state");
        if (source == EvidenceSource.STATEMENT && state != PermissionState.UNVERIFIABLE) {
            throw new IllegalArgumentException("a statement never confirms a permission");
        }
        if (state != PermissionState.UNVERIFIABLE && source == null) {
            throw new IllegalArgumentException("a confirmed permission names its source");
        }
        if ((source == null) != (at == null)) {
            throw new IllegalArgumentException("a source comes with the time it was asked");
        }
    }

    /** Nothing could be learnt. */
    public static PermissionFinding unverifiable() {
        return new PermissionFinding(PermissionState.UNVERIFIABLE, null, null);
    }
}
