package ai.backfuture.notification.adapter.schedule;

import java.util.HashMap;
import java.util.Map;

/** How many attempts are under way on this instance, in all and in each lane. */
final class Lanes {

    private final Map<String, Integer> busy = new HashMap<>();
    private int total;

    synchronized void enter(String lane) {
        busy.merge(lane, 1, Integer::sum);
        total++;
    }

    synchronized void leave(String lane) {
        busy.computeIfPresent(lane, (name, count) -> count == 1 ? null : count - 1);
        total--;
    }

    synchronized int total() {
        return total;
    }

    synchronized Map<String, Integer> busy() {
        return Map.copyOf(busy);
    }
}
