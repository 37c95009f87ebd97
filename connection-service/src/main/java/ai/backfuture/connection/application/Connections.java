package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.contracts.ConnectionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored connections. Whatever locks or writes must be called inside a transaction and takes effect when it commits;
 * a lock is held until then. Failures of the store are thrown as they come, and nothing is retried in here.
 */
public interface Connections {

    /**
     * Adds a connection, and consumes the intent of its secret in the same transaction.
     *
     * @throws ClashException when another connection of this owner has the name or the key
     * @throws IntentGoneException when the sweeper has already taken the intent; the secret may be gone
     */
    void add(Connection connection, KeyHash keyHash);

    /** A connection of this owner. */
    Optional<Connection> find(String owner, UUID id);

    /** Connections of this owner, newest first, that are older than the one given. */
    List<Connection> page(String owner, @Nullable UUID olderThan, int limit);

    /** Locks a connection of this owner. */
    Optional<Connection> lock(String owner, UUID id);

    /** Locks a connection, whoever owns it. */
    Optional<Connection> lock(UUID id);

    /** Locks connections that are due for a test, most overdue first; skips those that others hold. */
    List<Connection> lockDue(Instant now, int limit);

    /** Locks connections whose running test should have been answered before this time; skips those that others hold. */
    List<Connection> lockUnanswered(Instant notAfterBefore, int limit);

    /** Locks connections whose lease has ended; skips those that others hold. */
    List<Connection> lockLapsed(Instant now, int limit);

    /**
     * Stores a new value of a locked connection.
     *
     * @throws ClashException when another connection of this owner has the name
     */
    void save(Connection connection);

    /** How many there are, by status. */
    Map<ConnectionStatus, Long> countByStatus();

    /** Forgets a locked connection and its tests. */
    void delete(UUID id);
}
