package ai.backfuture.connection.audit.application;

import java.util.Optional;

/** How far each log was read. Inside the caller's transaction. */
public interface LogPlaces {

    /** Locks the place, making it when there is none; empty when another instance is reading this log. */
    Optional<VaultLog.Place> lock(String source);

    /** Moves a locked place. */
    void move(String source, VaultLog.Place place);
}
