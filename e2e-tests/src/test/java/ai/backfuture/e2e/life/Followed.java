package ai.backfuture.e2e.life;

import ai.backfuture.strategy.domain.ConnectionState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A connection as strategy-service knows it, with the strategies on it. */
final class Followed {

    final Held held;
    final List<Slot> slots = new ArrayList<>();
    final Deque<ConnectionState> underWay = new ArrayDeque<>();
    ConnectionState view;
    long lastArrival;
    long leaseWatchedAt = Span.NEVER;

    Followed(Held held, ConnectionState view) {
        this.held = held;
        this.view = view;
    }

    boolean anyEnabled() {
        return slots.stream().anyMatch(slot -> slot.strategy.isEnabled());
    }

    /** The end of the lease as it was heard of; nothing is leased without one. */
    long leaseEnd() {
        return view.validUntil() == null ? Long.MIN_VALUE : view.validUntil().toEpochMilli();
    }
}
