package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.Connection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A connection as connection-service holds it, with the keys that lie behind its credentials. */
final class Held {

    static final Comparator<Held> BY_WAITING =
            Comparator.<Held>comparingLong(held -> held.waitingSince).thenComparingInt(held -> held.index);
    static final Comparator<Held> BY_DUE =
            Comparator.<Held>comparingLong(held -> held.dueAt).thenComparingInt(held -> held.index);

    final int index;
    final Door door;
    Connection now;
    Key key;

    @Nullable
    Key candidate;

    long waitingSince = Span.NEVER;
    long dueAt = Span.NEVER;
    long leaseWatchedAt = Span.NEVER;
    boolean gone;

    Held(int index, Door door, Connection added, Key key) {
        this.index = index;
        this.door = door;
        this.now = added;
        this.key = key;
    }

    @Override
    public String toString() {
        return "connection " + index + " at " + now.exchange();
    }
}
