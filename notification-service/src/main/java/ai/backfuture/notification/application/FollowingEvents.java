package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.KnownConnection;
import ai.backfuture.notification.domain.Notification;
import ai.backfuture.notification.domain.StrategyNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes in what a topic says: what is known, and the messages that follow. */
@ApplicationScoped
public class FollowingEvents {

    private final KnownConnections connections;
    private final KnownStrategies strategies;
    private final TellingOwners telling;
    private final ErasingOwner erasing;
    private final Clock clock;

    FollowingEvents(
            KnownConnections connections,
            KnownStrategies strategies,
            TellingOwners telling,
            ErasingOwner erasing,
            Clock clock) {
        this.connections = connections;
        this.strategies = strategies;
        this.telling = telling;
        this.erasing = erasing;
        this.clock = clock;
    }

    /**
     * Takes in what was heard, in its order, in the transaction that also notes how far was read: so nothing is lost, and
     * nothing is told twice.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeIn(List<Heard> fresh) {
        List<Notification> news = new ArrayList<>(ofConnections(fresh));
        news.addAll(ofStrategies(fresh));
        telling.tell(news);
        for (Heard record : fresh) {
            if (record instanceof Heard.OwnerErased erased) {
                erasing.erase(erased);
            }
        }
    }

    private List<Notification> ofConnections(List<Heard> fresh) {
        Map<UUID, KnownConnection> known = connections.lock(connectionsIn(fresh));
        Map<UUID, KnownConnection> changed = new HashMap<>();
        List<Notification> news = new ArrayList<>();
        for (Heard record : fresh) {
            if (record instanceof Heard.ConnectionState state) {
                UUID id = state.connection().id();
                KnownConnection before = changed.getOrDefault(id, known.get(id));
                KnownConnection.Step step = before == null
                        ? KnownConnection.first(state.owner(), state.connection(), clock.instant())
                        : before.next(state.owner(), state.connection(), clock.instant());
                changed.put(id, step.now());
                news.addAll(step.news());
            } else if (record instanceof Heard.ConnectionGone gone) {
                KnownConnection before = changed.getOrDefault(gone.id(), known.get(gone.id()));
                if (before != null) {
                    changed.put(gone.id(), before.removed());
                }
            }
        }
        changed.entrySet().removeIf(entry -> entry.getValue().equals(known.get(entry.getKey())));
        connections.store(changed.values(), clock.instant());
        return news;
    }

    private List<Notification> ofStrategies(List<Heard> fresh) {
        Set<UUID> told = new HashSet<>();
        Set<UUID> gone = new HashSet<>();
        for (Heard record : fresh) {
            if (record instanceof Heard.StrategyState state) {
                told.add(state.strategy().id());
            } else if (record instanceof Heard.StrategyGone last) {
                gone.add(last.id());
            }
        }
        Map<UUID, Long> versions = new HashMap<>(strategies.versions(told));
        List<Notification> news = new ArrayList<>();
        for (Heard record : fresh) {
            if (record instanceof Heard.StrategyState state
                    && state.strategy().version()
                            > versions.getOrDefault(state.strategy().id(), -1L)) {
                versions.put(state.strategy().id(), state.strategy().version());
                if (state.suspended()) {
                    news.add(StrategyNews.suspended(state.owner(), state.strategy(), clock.instant()));
                }
            }
        }
        strategies.store(versions);
        strategies.removed(gone, clock.instant());
        return news;
    }

    private static Set<UUID> connectionsIn(List<Heard> fresh) {
        return fresh.stream()
                .flatMap(record -> switch (record) {
                    case Heard.ConnectionState state ->
                        Optional.of(state.connection().id()).stream();
                    case Heard.ConnectionGone gone -> Optional.of(gone.id()).stream();
                    case Heard.StrategyState other -> Optional.<UUID>empty().stream();
                    case Heard.StrategyGone other -> Optional.<UUID>empty().stream();
                    case Heard.OwnerErased other -> Optional.<UUID>empty().stream();
                })
                .collect(Collectors.toSet());
    }
}
