package ai.backfuture.connection.audit.application;

import ai.backfuture.connection.audit.domain.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The entries, which only ever become more. Writing needs a transaction, the one of what is told, and fails with it. An
 * entry about a reading that is there already is left as it is.
 */
public interface AuditTrail {

    void record(List<Entry> entries);

    /** Newest first. */
    List<Entry> page(Query query);

    /**
     * Takes an owner out: the name is replaced wherever it stands, and what is personal is gone.
     *
     * @return how many entries changed
     */
    int pseudonymise(String owner, String pseudonym);

    /**
     * Which entries.
     *
     * @param from inclusive
     * @param to exclusive
     * @param after where the last page ended
     */
    record Query(
            @Nullable UUID connectionId,
            @Nullable String owner,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Place after,
            int limit) {}

    /** The place of an entry among the others. */
    record Place(Instant at, UUID id) {}
}
