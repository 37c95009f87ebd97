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

/**
 * Takes in what a topic says: what is known, the messages that follow and the positions that they come from are written
 * in one transaction. So nothing is lost, and nothing is told twice.
 *
 * <p>Any number of instances may take in the same topic at the same time: the locked positions let each record in once,
 * and a batch that does not join on to what is already in is refused.
 */
@ApplicationScoped
public class FollowingEvents {

    private final ReadingPositions positions;
    private final KnownConnections connections;
    private final KnownStrategies strategies;
    private final DeadLetters deadLetters;
    private final TellingOwners telling;
    private final Clock clock;

    FollowingEvents(
            ReadingPositions positions,
            KnownConnections connections,
            KnownStrategies strategies,
            DeadLetters deadLetters,
            TellingOwners telling,
            Clock clock) {
        this.positions = positions;
        this.connections = connections;
        this.strategies = strategies;
        this.deadLetters = deadLetters;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Takes the batch in.
     *
     * @return false when reading stands before the batch, or follows another topic by now: read on from where it stands
     */
    @Transactional
    public boolean takeIn(Batch batch) {
        Optional<Map<Integer, Long>> standing =
                positions.lock(batch.topic(), batch.topicId(), batch.spans().keySet());
        if (standing.isEmpty() || leavesGap(batch, standing.get())) {
            return false;
        }
        Map<Integer, Long> before = standing.get();
        List<Heard> fresh = batch.heard().stream()
                .filter(record -> record.offset() >= before.get(record.partition()))
                .toList();
        List<Notification> news = new ArrayList<>(ofConnections(fresh));
        news.addAll(ofStrategies(fresh));
        telling.tell(news);
        for (Heard record : fresh) {
            if (record instanceof Heard.Unreadable unreadable) {
                deadLetters.keep(batch.topicId(), unreadable);
            }
        }
        positions.move(batch.topic(), furtherThan(before, batch));
        return true;
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
                    case Heard.Unreadable other -> Optional.<UUID>empty().stream();
                })
                .collect(Collectors.toSet());
    }

    private static boolean leavesGap(Batch batch, Map<Integer, Long> standing) {
        return batch.spans().entrySet().stream()
                .anyMatch(e -> standing.get(e.getKey()) < e.getValue().from());
    }

    private static Map<Integer, Long> furtherThan(Map<Integer, Long> before, Batch batch) {
        Map<Integer, Long> moved = new HashMap<>();
        batch.spans().forEach((partition, span) -> {
            if (span.to() > before.get(partition)) {
                moved.put(partition, span.to());
            }
        });
        return moved;
    }
}
