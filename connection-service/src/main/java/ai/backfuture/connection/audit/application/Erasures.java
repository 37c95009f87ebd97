package ai.backfuture.connection.audit.application;

import java.util.List;
import java.util.UUID;

/** Owners whose erasure was ordered and is not done. Inside the caller's transaction. */
public interface Erasures {

    /** Orders one; false when it is ordered already. */
    boolean order(String owner, UUID id);

    /** Locks one that is not done, for as long as the transaction lasts; skips those that others hold. */
    List<Erasure> lock(int limit);

    /** Connections of the owner that are not on their way out yet. */
    List<UUID> toRemove(String owner);

    /** Whether any connection of the owner is left, on its way out or not. */
    boolean anyLeft(String owner);

    void done(String owner);

    /** One of them; from its id the pseudonym is made. */
    record Erasure(String owner, UUID id) {

        public String pseudonym() {
            return "erased-" + id;
        }
    }
}
