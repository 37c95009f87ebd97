package ai.backfuture.gateway.live;

import ai.backfuture.gateway.problem.Problem;
import ai.backfuture.gateway.problem.Problems;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many live streams there are, in all and of each owner. May be used from any thread. */
final class Seats {

    private final int most;
    private final int mostPerOwner;
    private final AtomicInteger taken = new AtomicInteger();
    private final ConcurrentMap<String, Integer> byOwner = new ConcurrentHashMap<>();

    Seats(int most, int mostPerOwner) {
        this.most = most;
        this.mostPerOwner = mostPerOwner;
    }

    /** Takes one for this owner, or says why there is none; one that was taken has to be left. */
    Optional<Problem> take(String owner) {
        if (taken.incrementAndGet() > most) {
            taken.decrementAndGet();
            return Optional.of(Problems.tooManyStreams());
        }
        if (byOwner.merge(owner, 1, Integer::sum) > mostPerOwner) {
            leave(owner);
            return Optional.of(Problems.tooManyStreamsOfOneUser(mostPerOwner));
        }
        return Optional.empty();
    }

    void leave(String owner) {
        byOwner.computeIfPresent(owner, (o, count) -> count == 1 ? null : count - 1);
        taken.decrementAndGet();
    }

    int taken() {
        return taken.get();
    }

    int owners() {
        return byOwner.size();
    }
}
