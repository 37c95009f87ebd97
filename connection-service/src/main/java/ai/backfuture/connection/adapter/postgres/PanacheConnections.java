package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.application.ClashException;
import ai.backfuture.connection.application.Connections;
import ai.backfuture.connection.application.IntentGoneException;
import ai.backfuture.connection.application.KeyHash;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.CredentialRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** {@link Connections} as rows of {@code connection}. */
@ApplicationScoped
class PanacheConnections implements Connections {

    private final ConnectionRows rows;
    private final Clock clock;

    PanacheConnections(ConnectionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void add(Connection connection, KeyHash keyHash) {
        consumeIntent(connection.credential().ref());
        ConnectionRow row = new ConnectionRow();
        RowMapping.write(connection, row, clock.instant());
        row.keyVersion = keyHash.keyVersion();
        row.keyHash = keyHash.value().clone();
        rows.persist(row);
        flushUnlessClash();
    }

    @Override
    public Optional<Connection> find(String owner, UUID id) {
        return rows.find("id = ?1 and owner = ?2", id, owner)
                .firstResultOptional()
                .map(RowMapping::read);
    }

    @Override
    public List<Connection> page(String owner, @Nullable UUID olderThan, int limit) {
        var query = olderThan == null
                ? rows.find("owner = ?1 order by id desc", owner)
                : rows.find("owner = ?1 and id < ?2 order by id desc", owner, olderThan);
        return query.range(0, limit - 1).stream().map(RowMapping::read).toList();
    }

    @Override
    public Optional<Connection> lock(String owner, UUID id) {
        return rows.find("id = ?1 and owner = ?2", id, owner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(RowMapping::read);
    }

    @Override
    public Optional<Connection> lock(UUID id) {
        return rows.find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(RowMapping::read);
    }

    @Override
    public List<Connection> lockDue(Instant now, int limit) {
        return lockWhere("next_test_at", now, limit);
    }

    @Override
    public List<Connection> lockUnanswered(Instant notAfterBefore, int limit) {
        return lockWhere("test_deadline", notAfterBefore, limit);
    }

    @Override
    public List<Connection> lockLapsed(Instant now, int limit) {
        return lockWhere("valid_until", now, limit);
    }

    @Override
    public void save(Connection connection) {
        ConnectionRow row = rows.findById(connection.id());
        String nameBefore = row.nameKey;
        RowMapping.write(connection, row, clock.instant());
        if (!nameBefore.equals(row.nameKey)) {
            flushUnlessClash();
        }
    }

    @Override
    public Map<ConnectionStatus, Long> countByStatus() {
        Map<ConnectionStatus, Long> counts = new EnumMap<>(ConnectionStatus.class);
        rows.getEntityManager()
                .createQuery("select status, count(*) from ConnectionRow group by status", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((ConnectionStatus) row[0], (Long) row[1]));
        return counts;
    }

    @Override
    public void delete(UUID id) {
        rows.deleteById(id);
    }

    private void consumeIntent(CredentialRef ref) {
        int consumed = rows.getEntityManager()
                .createNativeQuery("DELETE FROM vault_intent WHERE path = ?1 AND NOT claimed")
                .setParameter(1, ref.path())
                .executeUpdate();
        if (consumed != 1) {
            throw new IntentGoneException();
        }
    }

    /** The column is one of three literals above, never input. */
    private List<Connection> lockWhere(String column, Instant notAfter, int limit) {
        String sql = "SELECT * FROM connection WHERE " + column + " <= ?1 ORDER BY " + column
                + " LIMIT ?2 FOR UPDATE SKIP LOCKED";
        return rows.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(sql, ConnectionRow.class)
                .setParameter(1, notAfter)
                .setParameter(2, limit)
                .getResultStream()
                .map(RowMapping::read)
                .toList();
    }

    private void flushUnlessClash() {
        try {
            rows.flush();
        } catch (ConstraintViolationException e) {
            String constraint = e.getConstraintName();
            if ("connection_name".equals(constraint) || "connection_key".equals(constraint)) {
                throw new ClashException();
            }
            throw e;
        }
    }
}
