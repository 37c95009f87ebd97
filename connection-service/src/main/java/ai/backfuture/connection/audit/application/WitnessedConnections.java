package ai.backfuture.connection.audit.application;

import ai.backfuture.connection.application.Connections;
import ai.backfuture.connection.application.KeyHash;
import ai.backfuture.connection.audit.domain.Deed;
import ai.backfuture.connection.audit.domain.Deeds;
import ai.backfuture.connection.domain.Connection;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The stored connections, with the trail written along: every change leaves its entry in the transaction that makes it,
 * whichever use case it comes from.
 *
 * <p>A change begins with a lock, so the value before it is known without asking again.
 */
@Decorator
@Priority(100)
abstract class WitnessedConnections implements Connections {

    private static final String LOCKED = WitnessedConnections.class.getName() + ".locked";

    private final Connections delegate;
    private final AuditTrail trail;
    private final Entries entries;
    private final TransactionSynchronizationRegistry transaction;

    WitnessedConnections(
            @Delegate @Any Connections delegate,
            AuditTrail trail,
            Entries entries,
            TransactionSynchronizationRegistry transaction) {
        this.delegate = delegate;
        this.trail = trail;
        this.entries = entries;
        this.transaction = transaction;
    }

    @Override
    public void add(Connection connection, KeyHash keyHash) {
        delegate.add(connection, keyHash);
        record(connection, List.of(Deeds.added(connection)));
        locked().put(connection.id(), connection);
    }

    @Override
    public void save(Connection connection) {
        Connection before = before(connection.id())
                .orElseThrow(() -> new IllegalStateException("what is saved was locked, and so is there"));
        delegate.save(connection);
        record(connection, Deeds.between(before, connection));
        locked().put(connection.id(), connection);
    }

    @Override
    public void delete(UUID id) {
        Optional<Connection> before = before(id);
        delegate.delete(id);
        before.ifPresent(gone -> record(gone, List.of(Deeds.removed())));
    }

    @Override
    public Optional<Connection> lock(String owner, UUID id) {
        Optional<Connection> found = delegate.lock(owner, id);
        found.ifPresent(this::remember);
        return found;
    }

    @Override
    public Optional<Connection> lock(UUID id) {
        Optional<Connection> found = delegate.lock(id);
        found.ifPresent(this::remember);
        return found;
    }

    @Override
    public List<Connection> lockDue(Instant now, int limit) {
        return remember(delegate.lockDue(now, limit));
    }

    @Override
    public List<Connection> lockUnanswered(Instant notAfterBefore, int limit) {
        return remember(delegate.lockUnanswered(notAfterBefore, limit));
    }

    @Override
    public List<Connection> lockLapsed(Instant now, int limit) {
        return remember(delegate.lockLapsed(now, limit));
    }

    /** As it was when it was locked; looked at again where it was locked in a way that is not witnessed. */
    private Optional<Connection> before(UUID id) {
        Connection known = locked().get(id);
        return known == null ? delegate.lock(id) : Optional.of(known);
    }

    private List<Connection> remember(List<Connection> found) {
        found.forEach(this::remember);
        return found;
    }

    private void remember(Connection connection) {
        locked().put(connection.id(), connection);
    }

    private void record(Connection connection, List<Deed> deeds) {
        trail.record(deeds.stream()
                .map(deed -> entries.of(connection.id(), connection.owner(), deed))
                .toList());
    }

    /** What this transaction has locked, as it stands now. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Connection> locked() {
        Map<UUID, Connection> locked = (Map<UUID, Connection>) transaction.getResource(LOCKED);
        if (locked == null) {
            locked = new HashMap<>();
            transaction.putResource(LOCKED, locked);
        }
        return locked;
    }
}
