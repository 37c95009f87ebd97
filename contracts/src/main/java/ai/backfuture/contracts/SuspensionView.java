package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operator's order to stop, as the operator API and the suspension events show it.
 *
 * @param value the owner or the exchange; null for {@link SuspensionScope#ALL}
 * @param reason the operator's own words
 * @param destroySecrets whether the connections it covers were removed and their secrets destroyed
 * @param createdBy the operator
 * @param liftedAt when it was lifted; null while it stands
 * @param version grows with every change
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SuspensionView(
        UUID id,
        SuspensionScope scope,
        @Nullable String value,
        String reason,
        boolean destroySecrets,
        Instant createdAt,
        String createdBy,
        @Nullable Instant liftedAt,
        long version) {

    public SuspensionView {
        requireNonNull(id, "id");
        requireNonNull(scope, "scope");
        if ((scope == SuspensionScope.ALL) != (value == null)) {
            throw new IllegalArgumentException("a value belongs to OWNER and EXCHANGE, and to nothing else");
        }
        requireNonNull(reason, "reason");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(createdBy, "createdBy");
        if (version < 0) {
            throw new IllegalArgumentException("versions do not fall below zero");
        }
    }

    /** Whether it covers a connection of that owner at that exchange. */
    public boolean covers(String owner, ExchangeId exchange) {
        return switch (scope) {
            case OWNER -> owner.equals(value);
            case EXCHANGE -> exchange.value().equals(value);
            case ALL -> true;
        };
    }
}
