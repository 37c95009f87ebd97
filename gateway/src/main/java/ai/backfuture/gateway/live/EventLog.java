package ai.backfuture.gateway.live;

import ai.backfuture.gateway.GatewayConfig;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The latest events of this instance, bounded in number and bytes. One thread writes, event loops read.
 *
 * <p>Every entry is a whole frame, built once for all the streams it goes to.
 */
@Singleton
final class EventLog {

    private static final int REMEMBERED_SUBJECTS = 200_000;

    private final int maxEvents;
    private final long maxBytes;
    private final ArrayDeque<LogEntry> entries = new ArrayDeque<>();
    private final Map<String, ArrayDeque<LogEntry>> byOwner = new HashMap<>();
    private VersionGuard guard = new VersionGuard(REMEMBERED_SUBJECTS);
    private @Nullable Topology topology;
    /** Everything from here on is in the log. */
    private long[] floor = new long[0];
    /** Everything before here has been read. */
    private long[] read = new long[0];

    private long lastSequence;
    private long bytes;
    private int generation;
    private boolean ready;

    @Inject
    EventLog(GatewayConfig config) {
        this(config.live().maxEvents(), config.live().maxBytes());
    }

    EventLog(int maxEvents, MemorySize maxBytes) {
        this.maxEvents = maxEvents;
        this.maxBytes = maxBytes.asLongValue();
    }

    /**
     * What a reader that has taken everything up to {@code sequence} is to take next.
     *
     * @param generation grows when the log starts anew; what was read from an earlier one does not continue
     * @param gap what the reader has missed cannot be given to it any more
     * @param end where the reader stands after the entries
     */
    record Batch(int generation, boolean gap, List<LogEntry> entries, long sequence, Position end) {}

    /** Forgets everything and starts reading at these offsets. */
    synchronized void start(Topology newTopology, long[] from) {
        topology = newTopology;
        floor = from.clone();
        read = from.clone();
        entries.clear();
        byOwner.clear();
        guard = new VersionGuard(REMEMBERED_SUBJECTS);
        bytes = 0;
        generation++;
        ready = false;
    }

    /** The past has been read; from here on events are news. */
    synchronized void becomeReady() {
        ready = true;
    }

    synchronized boolean isReady() {
        return ready;
    }

    /** Everything before this offset of a partition has been read, even if nothing of it was for dashboards. */
    synchronized void advance(int slot, long nextOffset) {
        read[slot] = Math.max(read[slot], nextOffset);
    }

    /** Adds what was at this place; returns whether it was news. */
    synchronized boolean append(int slot, long offset, LiveEvent event) {
        advance(slot, offset + 1);
        LiveEvent.Subject subject = event.subject();
        if (subject != null && !guard.admits(subject)) {
            return false;
        }
        Position position = Position.of(current(), read);
        Buffer frame = Buffer.buffer(event.json().length + 256).appendString("id: " + position.id() + "\n");
        int bodyStart = frame.length();
        frame.appendString("event: " + event.name() + "\ndata: ", StandardCharsets.UTF_8.name())
                .appendBytes(event.json())
                .appendString("\n\n");
        LogEntry entry = new LogEntry(++lastSequence, slot, offset, event.owner(), subject, position, frame, bodyStart);
        entries.addLast(entry);
        byOwner.computeIfAbsent(entry.owner(), o -> new ArrayDeque<>()).addLast(entry);
        bytes += frame.length();
        while (entries.size() > maxEvents || bytes > maxBytes && entries.size() > 1) {
            evict();
        }
        return true;
    }

    private void evict() {
        LogEntry oldest = entries.removeFirst();
        ArrayDeque<LogEntry> ofOwner = byOwner.get(oldest.owner());
        ofOwner.removeFirst();
        if (ofOwner.isEmpty()) {
            byOwner.remove(oldest.owner());
        }
        bytes -= oldest.frame().length();
        floor[oldest.slot()] = Math.max(floor[oldest.slot()], oldest.offset() + 1);
    }

    /** Empty while the log is not ready. A reader of an earlier generation, or of events now gone, is put at the end. */
    synchronized Optional<Batch> after(int readersGeneration, long sequence, int atMost) {
        if (!ready) {
            return Optional.empty();
        }
        long missing = lastSequence - sequence;
        boolean gap = readersGeneration != generation || missing > entries.size();
        List<LogEntry> batch = gap || missing == 0 ? List.of() : oldestOfLast((int) missing, atMost);
        boolean partial = !gap && batch.size() < missing;
        return Optional.of(new Batch(
                generation,
                gap,
                batch,
                partial ? batch.getLast().sequence() : lastSequence,
                partial ? batch.getLast().position() : Position.of(current(), read)));
    }

    /** From the end, since readers are nearly always close to it. */
    private List<LogEntry> oldestOfLast(int missing, int atMost) {
        List<LogEntry> last = new ArrayList<>(missing);
        Iterator<LogEntry> backwards = entries.descendingIterator();
        while (last.size() < missing) {
            last.add(backwards.next());
        }
        List<LogEntry> inOrder = last.reversed();
        return List.copyOf(inOrder.subList(0, Math.min(atMost, missing)));
    }

    /**
     * One owner's events, and those for everybody, after {@code sequence} and up to {@code last}.
     *
     * @return empty when some that were there have been forgotten
     */
    synchronized Optional<List<LogEntry>> ofOwner(String owner, long sequence, long last, int atMost) {
        if (!entries.isEmpty() && entries.getFirst().sequence() > sequence + 1) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(owner, LiveEvent.EVERYBODY)
                .flatMap(whose -> between(whose, sequence, last, atMost))
                .sorted(Comparator.comparingLong(LogEntry::sequence))
                .limit(atMost)
                .toList());
    }

    private Stream<LogEntry> between(String owner, long sequence, long last, int atMost) {
        return byOwner.getOrDefault(owner, new ArrayDeque<>()).stream()
                .dropWhile(entry -> entry.sequence() <= sequence)
                .takeWhile(entry -> entry.sequence() <= last)
                .limit(atMost);
    }

    /** Where a reader goes on that has seen everything before {@code position}. */
    record Resumption(Position position, long sequence) {}

    /** Empty if the id is unknown, or not everything that its reader has missed is still in the log. */
    synchronized Optional<Resumption> resume(String id) {
        if (!ready) {
            return Optional.empty();
        }
        long beforeFirst = entries.isEmpty() ? lastSequence : entries.getFirst().sequence() - 1;
        return Position.parse(id, current())
                .filter(position -> position.covers(Position.of(current(), floor)))
                .map(position -> new Resumption(position, beforeFirst));
    }

    private Topology current() {
        if (topology == null) {
            throw new IllegalStateException("the log has not started");
        }
        return topology;
    }
}
