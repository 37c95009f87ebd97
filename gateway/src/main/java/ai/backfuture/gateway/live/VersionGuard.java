package ai.backfuture.gateway.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Knows which version of each connection and strategy was told last, and lets nothing older or equal follow.
 *
 * <p>Services deliver at least once, so the same state may come twice. Bounded: subjects that were silent for longest
 * are forgotten first.
 */
final class VersionGuard {

    private final Map<UUID, LiveEvent.Subject> told;

    VersionGuard(int capacity) {
        this.told = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, LiveEvent.Subject> eldest) {
                return size() > capacity;
            }
        };
    }

    /** Whether this is news; what is news is remembered. */
    boolean admits(LiveEvent.Subject subject) {
        LiveEvent.Subject last = told.get(subject.id());
        if (last != null && (subject.isOldFor(last.version()) || subject.equals(last))) {
            return false;
        }
        told.put(subject.id(), subject);
        return true;
    }
}
