package ai.backfuture.e2e.life;

import java.time.Instant;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;

/** What happens when; time jumps from one event to the next. What is planned for the same time happens as planned. */
final class Timeline {

    private record Event(long at, long order, Runnable what) implements Comparable<Event> {

        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(at, other.at);
            return byTime == 0 ? Long.compare(order, other.order) : byTime;
        }
    }

    private final PriorityQueue<Event> events = new PriorityQueue<>(100_000);
    private long now;
    private long planned;

    Timeline(long start) {
        this.now = start;
    }

    long now() {
        return now;
    }

    Instant instant() {
        return Instant.ofEpochMilli(now);
    }

    void at(long time, Runnable what) {
        events.add(new Event(Math.max(time, now), planned++, what));
    }

    void after(long pause, Runnable what) {
        at(now + pause, what);
    }

    /** Lets everything before the end happen; whoever looks on hears of each time before anything happens then. */
    long run(long end, LongConsumer lookingOn) {
        long happened = 0;
        while (!events.isEmpty() && events.peek().at() < end) {
            Event next = events.remove();
            lookingOn.accept(next.at());
            now = next.at();
            next.what().run();
            happened++;
        }
        lookingOn.accept(end);
        now = end;
        return happened;
    }
}
