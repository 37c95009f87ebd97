package ai.backfuture.gateway.live;

import ai.backfuture.gateway.identity.Caller;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dashboard's stream. Lives on one event loop and is touched by no other thread.
 *
 * <p>It has no queue of its own: when its connection is full it stops taking events, and takes them from the log when
 * there is room again. So a slow reader costs its write buffer and nothing else.
 */
final class LiveStream {

    private static final int TAKEN_AT_ONCE = 64;

    enum State {
        /** The log is not ready yet, or a snapshot is on its way. */
        WAITING,
        /** Takes events from the log at its own pace. */
        BEHIND,
        /** Is given events as they come. */
        LIVE,
        CLOSED
    }

    private final Caller caller;
    private final HttpServerResponse response;
    private final EventLog log;
    private State state = State.WAITING;
    /** The last event of the log that it has taken. */
    private long cursor;
    /** What its reader has seen where that is more than this instance has; null when this instance is ahead. */
    private @Nullable Position seen;
    /** The versions in the snapshot it was given; null when there was none lately. */
    private @Nullable Map<UUID, Long> snapshot;

    private long lastWrite = System.nanoTime();
    private long fullSince;

    LiveStream(Caller caller, HttpServerResponse response, EventLog log) {
        this.caller = caller;
        this.response = response;
        this.log = log;
    }

    String owner() {
        return caller.owner();
    }

    State state() {
        return state;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(caller.expiresAt());
    }

    void waitForSnapshot(long from) {
        state = State.WAITING;
        cursor = from;
        seen = null;
        snapshot = null;
    }

    /** From now on, with nothing missed. */
    void goLive(Position position, long from) {
        state = State.LIVE;
        cursor = from;
        write(Buffer.buffer("id: " + position.id() + "\n\n"));
    }

    /** Goes on where its reader stopped, with what it has missed first. */
    void resume(EventLog.Resumption resumption) {
        state = State.BEHIND;
        cursor = resumption.sequence();
        seen = resumption.position();
    }

    /** Starts with the whole picture as of {@code position}, then what came after. */
    void startWith(Snapshot whole, Position position) {
        snapshot = whole.versions();
        state = State.BEHIND;
        write(Buffer.buffer("id: " + position.id() + "\nevent: reset\ndata: ")
                .appendBuffer(whole.json())
                .appendString("\n\n"));
    }

    /** Forgets the versions of the snapshot; by now nothing older can come. */
    void forgetSnapshot() {
        snapshot = null;
    }

    /** Whether its reader has seen things that this instance has not. */
    boolean isAheadOf(Position position) {
        return seen != null && !position.covers(seen);
    }

    /** An event of its owner, given as it comes. */
    void give(LogEntry entry) {
        if (state != State.LIVE || entry.sequence() <= cursor) {
            return;
        }
        if (response.writeQueueFull()) {
            state = State.BEHIND;
        } else {
            tell(entry);
        }
    }

    /**
     * Takes what it has missed, as far as there is room.
     *
     * @param last the event up to which all live streams of this event loop have been given
     * @return false when something it has missed is no longer there
     */
    boolean catchUp(long last) {
        while (state == State.BEHIND && !response.writeQueueFull()) {
            Optional<List<LogEntry>> missed = log.ofOwner(owner(), cursor, last, TAKEN_AT_ONCE);
            if (missed.isEmpty()) {
                return false;
            }
            if (missed.get().isEmpty()) {
                state = State.LIVE;
                return true;
            }
            for (LogEntry entry : missed.get()) {
                tell(entry);
                if (response.writeQueueFull()) {
                    break;
                }
            }
        }
        return true;
    }

    private void tell(LogEntry entry) {
        cursor = entry.sequence();
        if (seen != null && entry.offset() < seen.offset(entry.slot())) {
            return;
        }
        Map<UUID, Long> known = snapshot;
        if (known != null && entry.subject() != null) {
            Long version = known.get(entry.subject().id());
            if (version != null && entry.subject().isOldFor(version)) {
                return;
            }
        }
        if (seen != null && entry.position().covers(seen)) {
            seen = null;
        }
        write(seen == null ? entry.frame() : entry.frameWith(entry.position().max(seen)));
    }

    /** Says that it is still there, and how far its reader has come without an event for it. */
    void beat(@Nullable Position position) {
        String id = "";
        if (state == State.LIVE && position != null) {
            seen = isAheadOf(position) ? seen : null;
            id = "id: " + (seen == null ? position : position.max(seen)).id() + "\n";
        }
        write(Buffer.buffer(": heartbeat\n" + id + "\n"));
    }

    boolean isSilentFor(long nanos) {
        return System.nanoTime() - lastWrite >= nanos;
    }

    /** Whether its reader has not made room for so long. */
    boolean isStuckFor(long nanos) {
        if (!response.writeQueueFull()) {
            fullSince = 0;
            return false;
        }
        long now = System.nanoTime();
        fullSince = fullSince == 0 ? now : fullSince;
        return now - fullSince >= nanos;
    }

    boolean hasRoom() {
        return !response.writeQueueFull();
    }

    private void write(Buffer frame) {
        lastWrite = System.nanoTime();
        response.write(frame);
    }

    void end(String why) {
        if (state != State.CLOSED) {
            state = State.CLOSED;
            response.end(": " + why + "\n\n");
        }
    }

    /** Without waiting for what its reader has not taken. */
    void drop() {
        if (state != State.CLOSED) {
            state = State.CLOSED;
            response.reset();
        }
    }

    void closed() {
        state = State.CLOSED;
    }
}
