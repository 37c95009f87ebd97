package ai.backfuture.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** How and when the state of a permission was learnt, as the public API shows it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PermissionEvidence(EvidenceSource source, Instant at) {}
