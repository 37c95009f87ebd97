package ai.backfuture.connection.audit.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail.
 *
 * @param at when it happened, in microseconds at most
 * @param correlationId of the request or event that it belongs to
 * @param vaultRequest the id that Vault gave a reading; there is one entry for each
 * @param detail nothing personal, nothing secret
 * @param personal what an erasure takes away; empty after it
 */
public record Entry(
        UUID id,
        Instant at,
        Action action,
        @Nullable UUID connectionId,
        @Nullable String owner,
        Actor actor,
        @Nullable String correlationId,
        @Nullable String vaultRequest,
        Map<String, Object> detail,
        Map<String, String> personal) {

    public Entry {
        detail = Map.copyOf(detail);
        personal = Map.copyOf(personal);
    }
}
