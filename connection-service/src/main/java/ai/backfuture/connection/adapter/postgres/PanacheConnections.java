package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.application.ClashException;
import ai.backfuture.connection.application.Connections;
import ai.backfuture.connection.application.IntentGoneException;
import ai.backfuture.connection.application.KeyHash;
import ai.backfuture.connection.application.Stopped;
import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.Exchanges;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.SuspensionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** {@link Connections} as rows of {@code connection}. */
@ApplicationScoped
class PanacheConnections implements Connections {

    private static final String WITH_WORK = """
        SELECT wanted.name FROM unnest(CAST(?1 AS text[])) AS wanted (name)
         WHERE EXISTS (SELECT 1 FROM connection WHERE exchange = wanted.name AND test_waiting_since IS NOT NULL)
            OR EXISTS (SELECT 1 FROM connection WHERE exchange = wanted.name AND next_test_at <= ?2)
        """;

    private final ConnectionRows rows;
    private final Clock clock;
    private final String[] supported;

    PanacheConnections(ConnectionRows rows, Clock clock, Exchanges exchanges) {
        this.rows = rows;
        this.clock = clock;
        this.supported =
                exchanges.all().stream().map(exchange -> exchange.id().value()).toArray(String[]::new);
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
    public List<ExchangeId> exchangesWithWork(Instant now) {
        return rows.getEntityManager()
                .createNativeQuery(WITH_WORK, String.class)
                .setParameter(1, supported)
                .setParameter(2, now)
                .getResultStream()
                .map(id -> new ExchangeId((String) id))
                .toList();
    }

    @Override
    public List<Connection> lockWaiting(ExchangeId exchange, Stopped stopped, int limit) {
        return lockAt(exchange, "test_waiting_since", null, stopped, limit);
    }

    @Override
    public List<Connection> lockDue(ExchangeId exchange, Stopped stopped, Instant now, int limit) {
        return lockAt(exchange, "next_test_at", now, stopped, limit);
    }

    @Override
    public List<Connection> lockWaitingSince(Instant before, Stopped stopped, int limit) {
        if (stopped.everything()) {
            return List.of();
        }
        return lock(
                "test_waiting_since <= ?1 AND owner <> ALL (CAST(?3 AS text[])) AND exchange <> ALL (CAST(?4 AS text[]))"
                        + " ORDER BY test_waiting_since",
                before,
                limit,
                List.of(array(stopped.owners()), array(stopped.exchanges())));
    }

    @Override
    public List<Connection> lockNoticeDue(Instant now, int limit) {
        return lockWhere("notice_due_at", now, limit);
    }

    @Override
    public List<Connection> lockCovered(SuspensionView suspension, int limit) {
        String covered =
                switch (suspension.scope()) {
                    case OWNER -> "owner = ?1";
                    case EXCHANGE -> "exchange = ?1";
                    case ALL -> "CAST(?1 AS text) IS NULL";
                };
        return lock(covered + " AND status <> 'REMOVING' ORDER BY id", suspension.value(), limit, List.of());
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
    public void saveCandidate(Connection connection, KeyHash keyHash) {
        connection
                .openReplacement()
                .ifPresent(open -> consumeIntent(open.credential().ref()));
        ConnectionRow row = rows.findById(connection.id());
        RowMapping.write(connection, row, clock.instant());
        row.candidateKeyVersion = keyHash.keyVersion();
        row.candidateKeyHash = keyHash.value().clone();
    }

    @Override
    public boolean saveReplaced(Connection connection) {
        ConnectionRow row = rows.findById(connection.id());
        boolean taken = rows.count(
                        "owner = ?1 and exchange = ?2 and keyHash = ?3 and id <> ?4 and status <> ?5",
                        row.owner,
                        row.exchange,
                        row.candidateKeyHash,
                        row.id,
                        ConnectionStatus.REMOVING)
                > 0;
        if (taken) {
            return false;
        }
        RowMapping.write(connection, row, clock.instant());
        row.keyVersion = row.candidateKeyVersion;
        row.keyHash = row.candidateKeyHash;
        row.candidateKeyVersion = null;
        row.candidateKeyHash = null;
        return true;
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

    private List<Connection> lockAt(
            ExchangeId exchange, String column, @Nullable Instant notAfter, Stopped stopped, int limit) {
        String until = notAfter == null ? " IS NOT NULL" : " <= ?4";
        String condition =
                "exchange = ?1 AND " + column + until + " AND owner <> ALL (CAST(?3 AS text[])) ORDER BY " + column;
        return notAfter == null
                ? lock(condition, exchange.value(), limit, List.of(array(stopped.owners())))
                : lock(condition, exchange.value(), limit, List.of(array(stopped.owners()), notAfter));
    }

    private List<Connection> lockWhere(String column, Instant notAfter, int limit) {
        return lock(column + " <= ?1 ORDER BY " + column, notAfter, limit, List.of());
    }

    /** The condition is made of literals of this class, never of input; the limit is its parameter 2. */
    private List<Connection> lock(String condition, @Nullable Object first, int limit, List<Object> others) {
        var query = rows.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT * FROM connection WHERE " + condition + " LIMIT ?2 FOR UPDATE SKIP LOCKED",
                        ConnectionRow.class)
                .setParameter(1, first)
                .setParameter(2, limit);
        for (int i = 0; i < others.size(); i++) {
            query.setParameter(i + 3, others.get(i));
        }
        return query.getResultStream().map(RowMapping::read).toList();
    }

    /** As one parameter, not as so many. */
    private static Object array(Set<String> values) {
        return values.toArray(String[]::new);
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
