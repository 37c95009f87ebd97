package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** How and when the state of a permission was learnt, as the public API shows it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PermissionEvidence(EvidenceSource source, Instant at) {

    public PermissionEvidence {
        requireNonNull(source, "source");
        requireNonNull(at, "at");
    }
}
