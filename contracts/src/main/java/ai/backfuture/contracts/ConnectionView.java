package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection as the public API and the state events show it.
 *
 * @param keyHint an ellipsis and the last four characters of the API key; the only part of a credential that is ever shown
 * @param version grows with every change of the row; a reader keeps the highest it has seen
 * @param verifiedAt when a test last passed
 * @param validUntil the end of the lease that being Online is
 * @param expiresAt when the key dies by itself, where known
 * @param nextTestAt when we test again by ourselves
 * @param replacement a new key on its way in, or the last one that was not taken
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
        @Nullable TestView lastTest,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReplacementView replacement) {

    /** An ellipsis and four characters. */
    static final int HINT_LENGTH = 5;

    public ConnectionView {
        requireNonNull(id, "id");
        requireNonNull(exchange, "exchange");
        requireNonNull(name, "name");
        markets = InEnumOrder.set(Market.class, markets);
        requireNonNull(keyHint, "keyHint");
        if (keyHint.length() > HINT_LENGTH) {
            throw new IllegalArgumentException("a key hint shows four characters at most");
        }
        requireNonNull(status, "status");
        requireNonNull(createdAt, "createdAt");
        if (version < 0) {
            throw new IllegalArgumentException("versions do not fall below zero");
        }
        permissions = InEnumOrder.map(Permission.class, permissions);
        permissionEvidence = InEnumOrder.map(Permission.class, permissionEvidence);
        warnings = List.copyOf(warnings);
    }
}
