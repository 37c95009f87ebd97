package ai.backfuture.e2e.life;

import java.util.Map;
import java.util.TreeMap;

/** How often things happened. */
final class Tally {

    private final Map<String, int[]> counts = new TreeMap<>();

    void count(String what) {
        counts.computeIfAbsent(what, other -> new int[1])[0]++;
    }

    int of(String what) {
        int[] count = counts.get(what);
        return count == null ? 0 : count[0];
    }

    /** All that begin so, each on a line. */
    String lines(String prefix) {
        StringBuilder lines = new StringBuilder();
        counts.forEach((what, count) -> {
            if (what.startsWith(prefix)) {
                lines.append(String.format("  %,10d  %s%n", count[0], what.substring(prefix.length())));
            }
        });
        return lines.toString();
    }
}
