package ai.backfuture.strategy.application;

import ai.backfuture.strategy.domain.ConnectionId;
import ai.backfuture.strategy.domain.ConnectionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes connection states into the view, with all that follows for strategies. */
@ApplicationScoped
public class FollowingConnections {

    private final Connections connections;
    private final SupervisingStrategies supervising;
    private final ErasingOwner erasing;
    private final Clock clock;

    FollowingConnections(
            Connections connections, SupervisingStrategies supervising, ErasingOwner erasing, Clock clock) {
        this.connections = connections;
        this.supervising = supervising;
        this.erasing = erasing;
        this.clock = clock;
    }

    /**
     * Takes in what was heard, in its order, in the transaction that also notes how far was read: so nothing is lost, and
     * no record is taken in twice.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeIn(List<Heard> news) {
        Rounds.of(news).forEach(this::takeInRound);
    }

    private void takeInRound(List<Heard> round) {
        List<Heard.State> states = new ArrayList<>();
        Set<ConnectionId> gone = new HashSet<>();
        List<Heard.Erased> erased = new ArrayList<>();
        for (Heard record : round) {
            switch (record) {
                case Heard.State state -> states.add(state);
                case Heard.Gone g -> gone.add(g.id());
                case Heard.Erased e -> erased.add(e);
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
