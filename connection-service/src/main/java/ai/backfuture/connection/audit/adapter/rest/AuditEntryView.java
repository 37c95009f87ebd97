package ai.backfuture.connection.audit.adapter.rest;

import ai.backfuture.connection.audit.domain.Action;
import ai.backfuture.connection.audit.domain.Actor;
import ai.backfuture.connection.audit.domain.Entry;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as operators see it.
 *
 * @param detail what depends on the action; of a reading, the path, and the test that explains it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditEntryView(
        UUID id,
        Instant at,
        Action action,
        @Nullable UUID connectionId,
        @Nullable String owner,
        By by,
        @Nullable String correlationId,
        @Nullable String vaultRequestId,
        Map<String, Object> detail) {

    /** Who, and from where. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record By(
            Actor.Kind kind,
            @Nullable String name,
            @Nullable String address,
            @Nullable String userAgent) {}

    static AuditEntryView of(Entry entry) {
        Actor actor = entry.actor();
        Map<String, Object> detail = new TreeMap<>(entry.detail());
        detail.putAll(entry.personal());
        return new AuditEntryView(
                entry.id(),
                entry.at(),
                entry.action(),
                entry.connectionId(),
                entry.owner(),
                new By(actor.kind(), actor.name(), actor.address(), actor.userAgent()),
                entry.correlationId(),
                entry.vaultRequest(),
                detail);
    }
}
