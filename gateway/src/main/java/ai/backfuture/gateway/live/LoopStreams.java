package ai.backfuture.gateway.live;

import ai.backfuture.gateway.GatewayConfig.LiveLimits;
import io.vertx.core.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one event loop. Only {@link #wake} may be called from elsewhere.
 *
 * <p>An event costs one task per event loop, and then only the streams of its owner.
 */
final class LoopStreams {

    private static final Logger LOG = Logger.getLogger(LoopStreams.class);
    private static final int TAKEN_AT_ONCE = 256;
    private static final long SNAPSHOT_MATTERS_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long LONGEST_RETRY_SECONDS = 15;

    /** Is told about streams that are no more. */
    interface Observer {

        void gone(String owner);

        /** Because its reader was too slow; {@link #gone} follows. */
        void dropped();
    }

    /** What a stream needs until it is under way. */
    private static final class Opening {
        private final @Nullable String lastEventId;
        private final String authorization;
        private boolean fetching;
        private int resets;
        private int failures;
        private long retryAt;
        private long settledAt;
        private long openedAt = System.nanoTime();

        private Opening(@Nullable String lastEventId, String authorization) {
            this.lastEventId = lastEventId;
            this.authorization = authorization;
        }
    }

    private final Context context;
    private final EventLog log;
    private final Snapshots snapshots;
    private final LiveLimits limits;
    private final Clock clock;
    private final Observer observer;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Map<String, Set<LiveStream>> byOwner = new HashMap<>();
    private final Map<LiveStream, Opening> streams = new HashMap<>();
    private int generation;
    private long sequence;
    private @Nullable Position position;

    LoopStreams(Context context, EventLog log, Snapshots snapshots, LiveLimits limits, Clock clock, Observer observer) {
        this.context = context;
        this.log = log;
        this.snapshots = snapshots;
        this.limits = limits;
        this.clock = clock;
        this.observer = observer;
    }

    /** There is something new in the log; may be called from any thread. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(v -> {
                woken.set(false);
                drain();
            });
        }
    }

    void add(LiveStream stream, @Nullable String lastEventId, String authorization) {
        boolean ready = drain();
        byOwner.computeIfAbsent(stream.owner(), o -> new HashSet<>()).add(stream);
        streams.put(stream, new Opening(lastEventId, authorization));
        if (ready) {
            begin(stream, position());
        }
    }

    void remove(LiveStream stream) {
        stream.closed();
        if (streams.remove(stream) != null) {
            observer.gone(stream.owner());
        }
        Set<LiveStream> others = byOwner.get(stream.owner());
        if (others != null && others.remove(stream) && others.isEmpty()) {
            byOwner.remove(stream.owner());
        }
    }

    /** There is room in its connection again. */
    void drained(LiveStream stream) {
        if (streams.containsKey(stream) && !stream.catchUp(sequence)) {
            reset(stream);
        }
    }

    private void begin(LiveStream stream, Position now) {
        String id = opening(stream).lastEventId;
        if (id == null) {
            stream.goLive(now, sequence);
            return;
        }
        Optional<EventLog.Resumption> resumption = log.resume(id);
        if (resumption.isPresent()) {
            stream.resume(resumption.get());
            drained(stream);
        } else {
            reset(stream);
        }
    }

    /** Gives out what is new; returns whether the log is ready. */
    private boolean drain() {
        while (true) {
            Optional<EventLog.Batch> next = log.after(generation, sequence, TAKEN_AT_ONCE);
            if (next.isEmpty()) {
                return false;
            }
            EventLog.Batch batch = next.get();
            boolean first = generation == 0;
            generation = batch.generation();
            sequence = batch.sequence();
            position = batch.end();
            if (batch.gap()) {
                startAnew(first);
            } else if (batch.entries().isEmpty()) {
                return true;
            } else {
                batch.entries().forEach(this::give);
            }
        }
    }

    /** Streams that waited for the first reading of the log may still resume; all others have lost the thread. */
    private void startAnew(boolean first) {
        for (LiveStream stream : List.copyOf(streams.keySet())) {
            if (first && opening(stream).lastEventId != null) {
                begin(stream, position());
            } else {
                reset(stream);
            }
        }
    }

    private void give(LogEntry entry) {
        if (entry.owner().equals(LiveEvent.EVERYBODY)) {
            List.copyOf(streams.keySet()).forEach(stream -> stream.give(entry));
            return;
        }
        Set<LiveStream> ofOwner = byOwner.get(entry.owner());
        if (ofOwner != null) {
            List.copyOf(ofOwner).forEach(stream -> stream.give(entry));
        }
    }

    /** The whole picture, since what the reader has missed cannot be told event by event. */
    private void reset(LiveStream stream) {
        Opening opening = opening(stream);
        stream.waitForSnapshot(sequence);
        opening.resets++;
        if (opening.fetching) {
            return;
        }
        opening.fetching = true;
        int ofReset = opening.resets;
        Position from = position();
        snapshots
                .of(opening.authorization)
                .onComplete(fetched -> context.runOnContext(v -> {
                    opening.fetching = false;
                    if (!streams.containsKey(stream)) {
                        return;
                    }
                    if (fetched.failed()) {
                        opening.failures++;
                        opening.retryAt = System.nanoTime()
                                + TimeUnit.SECONDS.toNanos(
                                        Math.min(1L << Math.min(opening.failures, 4), LONGEST_RETRY_SECONDS));
                        LOG.warnf(
                                "a live stream waits for its snapshot: %s",
                                fetched.cause().getMessage());
                    } else if (ofReset != opening.resets) {
                        reset(stream);
                    } else {
                        opening.failures = 0;
                        opening.settledAt = System.nanoTime();
                        stream.startWith(fetched.result(), from);
                        drained(stream);
                    }
                }));
    }

    /** Every second: ends, drops and heartbeats. */
    void tick() {
        Instant now = clock.instant();
        boolean ready = drain();
        for (Map.Entry<LiveStream, Opening> each : List.copyOf(streams.entrySet())) {
            LiveStream stream = each.getKey();
            if (stream.isOver(now)) {
                stream.end("the access token has expired");
                remove(stream);
            } else if (stream.isStuckFor(limits.slowReader().toNanos())) {
                observer.dropped();
                stream.drop();
                remove(stream);
            } else {
                tend(stream, each.getValue(), ready);
            }
        }
    }

    private void tend(LiveStream stream, Opening opening, boolean ready) {
        long now = System.nanoTime();
        if (opening.settledAt != 0 && now - opening.settledAt > SNAPSHOT_MATTERS_NANOS) {
            opening.settledAt = 0;
            stream.forgetSnapshot();
        }
        if (ready && stream.state() == LiveStream.State.WAITING && !opening.fetching && now - opening.retryAt >= 0) {
            reset(stream);
        } else if (ready
                && stream.isAheadOf(position())
                && now - opening.openedAt > limits.catchUp().toNanos()) {
            reset(stream);
        }
        if (stream.state() == LiveStream.State.BEHIND) {
            drained(stream);
        }
        if (stream.isSilentFor(limits.heartbeat().toNanos()) && stream.hasRoom()) {
            stream.beat(position);
        }
    }

    void endAll(String why) {
        for (LiveStream stream : new ArrayList<>(streams.keySet())) {
            stream.end(why);
            remove(stream);
        }
    }

    private Opening opening(LiveStream stream) {
        Opening opening = streams.get(stream);
        if (opening == null) {
            throw new IllegalStateException("not one of the streams of this event loop");
        }
        return opening;
    }

    private Position position() {
        if (position == null) {
            throw new IllegalStateException("the log has not been read yet");
        }
        return position;
    }
}
