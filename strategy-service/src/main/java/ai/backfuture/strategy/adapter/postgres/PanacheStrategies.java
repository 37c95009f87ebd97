package ai.backfuture.strategy.adapter.postgres;

import ai.backfuture.contracts.StrategyStatus;
import ai.backfuture.contracts.SuspensionView;
import ai.backfuture.strategy.application.Strategies;
import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.Owner;
import ai.backfuture.strategy.domain.Strategy;
import ai.backfuture.strategy.domain.StrategyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** {@link Strategies} in their table. */
@ApplicationScoped
class PanacheStrategies implements Strategies, PanacheRepositoryBase<StrategyRow, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Override
    public void add(Strategy strategy) {
        persist(StrategyRow.of(strategy));
    }

    @Override
    @Transactional
    public Optional<Strategy> find(Owner owner, StrategyId id) {
        return find("id = ?1 and owner = ?2", id.value(), owner.id())
                .firstResultOptional()
                .map(StrategyRow::strategy);
    }

    @Override
    public Optional<Strategy> lock(Owner owner, StrategyId id) {
        return find("id = ?1 and owner = ?2", id.value(), owner.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(StrategyRow::strategy);
    }

    @Override
    @Transactional
    public List<Strategy> page(Owner owner, @Nullable StrategyId after, int limit) {
        UUID last = after == null ? BEFORE_ALL : after.value();
        return find("owner = ?1 and id > ?2 order by id", owner.id(), last).page(Page.ofSize(limit)).stream()
                .map(StrategyRow::strategy)
                .toList();
    }

    @Override
    public List<Strategy> lockOnceEnabledOn(Collection<ConnectionId> connections) {
        List<UUID> ids = connections.stream().map(ConnectionId::value).toList();
        return find("connectionId in ?1 and status <> 'DISABLED' order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(StrategyRow::strategy)
                .toList();
    }

    @Override
    public boolean anotherEnabledOn(ConnectionId connection, StrategyId except) {
        return find("connectionId = ?1 and status = 'ENABLED' and id <> ?2", connection.value(), except.value())
                .page(Page.ofSize(1))
                .firstResultOptional()
                .isPresent();
    }

    @Override
    public List<Strategy> lockEnabledCoveredBy(SuspensionView order, int limit) {
        String covered =
                switch (order.scope()) {
                    case OWNER -> "s.owner = ?1";
                    case EXCHANGE -> "s.connection_id IN (SELECT c.id FROM connection_view c WHERE c.exchange = ?1)";
                    case ALL -> "CAST(?1 AS text) IS NULL";
                };
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT s.* FROM strategy s WHERE s.status = 'ENABLED' AND " + covered
                                + " ORDER BY s.id LIMIT ?2 FOR UPDATE OF s SKIP LOCKED",
                        StrategyRow.class)
                .setParameter(1, order.value())
                .setParameter(2, limit)
                .getResultStream()
                .map(StrategyRow::strategy)
                .toList();
    }

    @Override
    public List<ConnectionId> connectionsOfResumable(int limit) {
        return getEntityManager()
                .createQuery(
                        "select distinct connectionId from StrategyRow where status = 'SUSPENDED'"
                                + " and suspendedReason = 'SUSPENDED_BY_OPERATOR' and resumeWhenOnline",
                        UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(ConnectionId::new)
                .toList();
    }

    @Override
    public void replace(Strategy strategy) {
        findById(strategy.id().value()).take(strategy);
    }

    @Override
    public void remove(StrategyId id) {
        delete(findById(id.value()));
    }

    @Override
    @Transactional
    public Map<StrategyStatus, Long> countByStatus() {
        Map<StrategyStatus, Long> counts = new EnumMap<>(StrategyStatus.class);
        getEntityManager()
                .createQuery("select status, count(*) from StrategyRow group by status", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((StrategyStatus) row[0], (Long) row[1]));
        return counts;
    }
}
