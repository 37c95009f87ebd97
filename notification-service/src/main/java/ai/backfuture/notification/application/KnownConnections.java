package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.KnownConnection;
import ai.backfuture.notification.domain.Owner;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is known of connections; all methods run in the caller's transaction. */
public interface KnownConnections {

    /** Those that are known, locked in the order of their ids. */
    Map<UUID, KnownConnection> lock(Set<UUID> ids);

    void store(Collection<KnownConnection> connections, Instant now);

    /** Some of those whose key's end is to be looked at, locked; what another instance holds is passed over. */
    List<KnownConnection> lockDueForWarning(Instant now, int limit);

    /** Takes the names of the owner and of the owner's connections away from those that are gone. */
    void forgetOwner(Owner owner);

    /** Forgets connections that were removed before that time. */
    int forgetRemovedBefore(Instant time);
}
