package ai.backfuture.strategy.application;

import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.ConnectionState;
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
import java.util.stream.Collectors;

/**
 * Takes a batch of connection states into the view, with the positions it came from and with all that follows for
 * strategies, in one transaction.
 *
 * <p>Any number of instances may take in the same topic at the same time: the locked positions let each record in once,
 * and a batch that does not join on to what is already in is refused.
 */
@ApplicationScoped
public class FollowingConnections {

    private final Connections connections;
    private final ViewPositions positions;
    private final DeadLetters deadLetters;
    private final SupervisingStrategies supervising;
    private final ErasingOwner erasing;
    private final Clock clock;

    FollowingConnections(
            Connections connections,
            ViewPositions positions,
            DeadLetters deadLetters,
            SupervisingStrategies supervising,
            ErasingOwner erasing,
            Clock clock) {
        this.connections = connections;
        this.positions = positions;
        this.deadLetters = deadLetters;
        this.supervising = supervising;
        this.erasing = erasing;
        this.clock = clock;
    }

    /**
     * Takes the batch in.
     *
     * @return false when the view stands before the batch, or follows another topic by now: read on from where it stands
     */
    @Transactional
    public boolean takeIn(Batch batch) {
        Optional<Map<Integer, Long>> standing =
                positions.lock(batch.topicId(), batch.spans().keySet());
        if (standing.isEmpty() || leavesGap(batch, standing.get())) {
            return false;
        }
        Map<Integer, Long> before = standing.get();
        List<Heard> news = batch.heard().stream()
                .filter(record -> record.offset() >= before.get(record.partition()))
                .toList();
        for (List<Heard> round : Rounds.of(news)) {
            takeIn(batch.topicId(), round);
        }
        positions.move(furtherThan(before, batch));
        return true;
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

    private void takeIn(String topicId, List<Heard> round) {
        List<Heard.State> states = new ArrayList<>();
        Set<ConnectionId> gone = new HashSet<>();
        List<Heard.Erased> erased = new ArrayList<>();
        for (Heard record : round) {
            switch (record) {
                case Heard.State state -> states.add(state);
                case Heard.Gone g -> gone.add(g.id());
                case Heard.Erased e -> erased.add(e);
                case Heard.Unreadable unreadable -> deadLetters.keep(topicId, unreadable);
            }
        }
        Set<ConnectionId> changed = states.isEmpty() ? Set.of() : connections.merge(states);
        List<ConnectionState> toJudge = states.stream()
                .map(Heard.State::connection)
                .filter(connection -> changed.contains(connection.id()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!gone.isEmpty()) {
            toJudge.addAll(connections.remove(gone, clock.instant()));
        }
        supervising.supervise(toJudge);
        erased.forEach(erasing::erase);
    }
}
