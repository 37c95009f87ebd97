package ai.backfuture.worker.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts how many answers were waited for one after the other. */
final class RoundTrips {

    /** Timers may be early by so much. */
    private static final Duration EARLY = Duration.ofMillis(5);

    private RoundTrips() {}

    /**
     * The longest chain of calls each of which was made after the one before had been answered.
     *
     * @param asked when the calls came in, the earliest first
     * @param latency how long each answer was held back
     */
    static int of(List<Instant> asked, Duration latency) {
        int[] depths = new int[asked.size()];
        int deepest = 0;
        for (int later = 0; later < depths.length; later++) {
            depths[later] = 1;
            for (int earlier = 0; earlier < later; earlier++) {
                Instant answered = asked.get(earlier).plus(latency).minus(EARLY);
                if (!asked.get(later).isBefore(answered)) {
                    depths[later] = Math.max(depths[later], depths[earlier] + 1);
                }
            }
            deepest = Math.max(deepest, depths[later]);
        }
        return deepest;
    }
}
