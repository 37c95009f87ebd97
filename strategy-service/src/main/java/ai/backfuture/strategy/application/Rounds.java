package ai.backfuture.strategy.application;

import ai.backfuture.strategy.domain.ConnectionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts what was heard into rounds with at most one record for each connection.
 *
 * <p>Every state of a connection counts, also one that the same batch already follows up: a key that was refused and
 * mended within one poll has suspended its strategies all the same.
 */
final class Rounds {

    private Rounds() {}

    static List<List<Heard>> of(List<Heard> heard) {
        List<List<Heard>> rounds = new ArrayList<>();
        Set<ConnectionId> seen = new HashSet<>();
        List<Heard> round = new ArrayList<>();
        for (Heard record : heard) {
            if (!firstIn(seen, record)) {
                rounds.add(round);
                round = new ArrayList<>();
                seen.clear();
                firstIn(seen, record);
            }
            round.add(record);
        }
        if (!round.isEmpty()) {
            rounds.add(round);
        }
        return rounds;
    }

    private static boolean firstIn(Set<ConnectionId> seen, Heard record) {
        return switch (record) {
            case Heard.State state -> seen.add(state.connection().id());
            case Heard.Gone gone -> seen.add(gone.id());
            case Heard.Erased erased -> true;
        };
    }
}
