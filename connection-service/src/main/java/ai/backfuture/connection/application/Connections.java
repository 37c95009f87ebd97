package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.SuspensionView;
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

    /** Exchanges at which tests wait or are due. */
    List<ExchangeId> exchangesWithWork(Instant now);

    /** Locks connections at an exchange with a test that waits, longest first; skips those that others hold. */
    List<Connection> lockWaiting(ExchangeId exchange, Stopped stopped, int limit);

    /** Locks connections at an exchange that are due for a test, most overdue first; skips those that others hold. */
    List<Connection> lockDue(ExchangeId exchange, Stopped stopped, Instant now, int limit);

    /** Locks connections with a test that has waited since before that time; skips those that others hold. */
    List<Connection> lockWaitingSince(Instant before, Stopped stopped, int limit);

    /** Locks connections whose owner has to be told again how the key stands in time; skips those that others hold. */
    List<Connection> lockNoticeDue(Instant now, int limit);

    /** Locks connections that a suspension covers and that are not on their way out; skips those that others hold. */
    List<Connection> lockCovered(SuspensionView suspension, int limit);

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

    /** Stores a locked connection with a new key that is to replace the one that serves, and consumes its intent. */
    void saveCandidate(Connection connection, KeyHash keyHash);

    /**
     * Stores a locked connection whose credential was replaced, with the hash of its new key.
     *
     * @return false, with nothing stored, when another connection of this owner has that key
     */
    boolean saveReplaced(Connection connection);

    /** How many there are, by status. */
    Map<ConnectionStatus, Long> countByStatus();

    /** Forgets a locked connection and its tests. */
    void delete(UUID id);
}
