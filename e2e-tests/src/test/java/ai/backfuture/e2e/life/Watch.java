package ai.backfuture.e2e.life;

import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Incident;
import ai.backfuture.contracts.Availability;
import ai.backfuture.contracts.Reason;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** Tells an exchange's incident from connections that fail, each for itself, as connection-service does every two seconds. */
final class Watch {

    private static final long EVERY = 2 * Span.SECOND;

    /** Tests that failed for our own reasons, or for the number of our calls, say nothing about the exchange. */
    private static final Set<Reason> SAY_NOTHING =
            Set.of(Reason.INTERNAL, Reason.CLOCK_SKEW, Reason.UNKNOWN, Reason.RATE_LIMITED);

    private record Word(Instant at, Held of, boolean unavailable) {}

    private final Timeline timeline;
    private final Door door;
    private final Deque<Word> lately = new ArrayDeque<>();
    private Incident incident;
    private long probedAt;
    private boolean watching;
    private int incidents;

    Watch(Timeline timeline, Door door) {
        this.timeline = timeline;
        this.door = door;
        this.incident = Incident.unknown(timeline.instant());
    }

    Incident incident() {
        return incident;
    }

    /** How many there were. */
    int incidents() {
        return incidents;
    }

    boolean claimProbe() {
        if (timeline.now() <= probedAt + Incident.PROBE_EVERY.toMillis()) {
            return false;
        }
        probedAt = timeline.now();
        return true;
    }

    void heard(Held held, ConnectionTest.Finished test) {
        Reason reason = test.failure() == null ? null : test.failure().reason();
        if (reason != null && SAY_NOTHING.contains(reason)) {
            return;
        }
        forgetOld();
        lately.addLast(new Word(test.finishedAt(), held, reason == Reason.EXCHANGE_UNAVAILABLE));
        if (worthWatching()) {
            lookSoon();
        }
    }

    /** Nothing can change while an exchange is available and has failed nobody lately. */
    private boolean worthWatching() {
        return incident.availability() != Availability.AVAILABLE
                || lately.stream().anyMatch(Word::unavailable);
    }

    private void lookSoon() {
        if (!watching) {
            watching = true;
            timeline.at(Span.roundedUp(timeline.now() + 1, EVERY), this::look);
        }
    }

    private void look() {
        watching = false;
        forgetOld();
        Instant now = timeline.instant();
        Incident after = incident.after(answersSince(incident.counting(now)), now);
        if (!after.equals(incident)) {
            incidents += after.availability() == Availability.UNAVAILABLE ? 1 : 0;
            incident = after;
            door.lookNow();
        }
        if (worthWatching()) {
            lookSoon();
        }
    }

    private Incident.Answers answersSince(Instant since) {
        Set<Held> seen = new HashSet<>();
        long answered = 0;
        long unavailable = 0;
        for (Iterator<Word> words = lately.descendingIterator(); words.hasNext(); ) {
            Word word = words.next();
            if (seen.add(word.of()) && !word.at().isBefore(since)) {
                answered += word.unavailable() ? 0 : 1;
                unavailable += word.unavailable() ? 1 : 0;
            }
        }
        return new Incident.Answers(answered, unavailable);
    }

    private void forgetOld() {
        Instant oldest = timeline.instant().minus(Incident.MEMORY);
        while (!lately.isEmpty() && lately.getFirst().at().isBefore(oldest)) {
            lately.removeFirst();
        }
    }
}
