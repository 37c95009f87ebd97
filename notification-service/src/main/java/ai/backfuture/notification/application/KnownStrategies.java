package ai.backfuture.notification.application;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The highest version heard of each strategy; all methods run in the caller's transaction. */
public interface KnownStrategies {

    Map<UUID, Long> versions(Set<UUID> ids);

    void store(Map<UUID, Long> versions);

    /** They are gone; their versions are remembered for a while all the same. */
    void removed(Set<UUID> ids, Instant now);

    /** Forgets strategies that were removed before that time. */
    int forgetRemovedBefore(Instant time);
}
