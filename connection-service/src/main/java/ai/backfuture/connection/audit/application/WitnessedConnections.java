package ai.backfuture.connection.audit.application;

import ai.backfuture.connection.application.Connections;
import ai.backfuture.connection.application.KeyHash;
import ai.backfuture.connection.application.Stopped;
import ai.backfuture.connection.audit.domain.Deed;
import ai.backfuture.connection.audit.domain.Deeds;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.SuspensionView;
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
        Connection before = lockedBefore(connection.id());
        delegate.save(connection);
        witness(before, connection);
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
    public void saveCandidate(Connection connection, KeyHash keyHash) {
        Connection before = lockedBefore(connection.id());
        delegate.saveCandidate(connection, keyHash);
        witness(before, connection);
    }

    @Override
    public boolean saveReplaced(Connection connection) {
        Connection before = lockedBefore(connection.id());
        boolean saved = delegate.saveReplaced(connection);
        if (saved) {
            witness(before, connection);
        }
        return saved;
    }

    @Override
    public List<Connection> lockWaiting(ExchangeId exchange, Stopped stopped, int limit) {
        return remember(delegate.lockWaiting(exchange, stopped, limit));
    }

    @Override
    public List<Connection> lockDue(ExchangeId exchange, Stopped stopped, Instant now, int limit) {
        return remember(delegate.lockDue(exchange, stopped, now, limit));
    }

    @Override
    public List<Connection> lockWaitingSince(Instant before, Stopped stopped, int limit) {
        return remember(delegate.lockWaitingSince(before, stopped, limit));
    }

    @Override
    public List<Connection> lockNoticeDue(Instant now, int limit) {
        return remember(delegate.lockNoticeDue(now, limit));
    }

    @Override
    public List<Connection> lockCovered(SuspensionView suspension, int limit) {
        return remember(delegate.lockCovered(suspension, limit));
    }

    @Override
    public List<Connection> lockUnanswered(Instant notAfterBefore, int limit) {
        return remember(delegate.lockUnanswered(notAfterBefore, limit));
    }

    @Override
    public List<Connection> lockLapsed(Instant now, int limit) {
        return remember(delegate.lockLapsed(now, limit));
    }

    private Connection lockedBefore(UUID id) {
        return before(id).orElseThrow(() -> new IllegalStateException("what is saved was locked, and so is there"));
    }

    private void witness(Connection before, Connection after) {
        record(after, Deeds.between(before, after));
        locked().put(after.id(), after);
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
