package ai.backfuture.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection as the public API and the state events show it.
 *
 * @param keyHint the last four characters of the API key; the only part of a credential that is ever shown
 * @param version grows with every change of the row; a reader keeps the highest it has seen
 * @param verifiedAt when a test last passed
 * @param validUntil the end of the lease that being Online is
 * @param expiresAt when the key dies by itself, where known
 * @param nextTestAt when we test again by ourselves
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConnectionView(
        UUID id,
        ExchangeId exchange,
        String name,
        Set<Market> markets,
        String keyHint,
        ConnectionStatus status,
        long version,
        Instant createdAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant validUntil,
        @Nullable Instant expiresAt,
        @Nullable Instant nextTestAt,
        Map<Permission, PermissionState> permissions,
        Map<Permission, PermissionEvidence> permissionEvidence,
        List<Warning> warnings,
        @Nullable TestView lastTest) {

    public ConnectionView {
        warnings = List.copyOf(warnings);
    }
}
