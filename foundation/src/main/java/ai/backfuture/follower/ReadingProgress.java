package ai.backfuture.follower;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How this instance's reading of one topic gets on, for health and metrics; asked by any thread. */
public final class ReadingProgress {

    private static final long NEVER = Long.MIN_VALUE;

    private final AtomicLong lastAnswer = new AtomicLong(NEVER);
    private final AtomicLong lastReading = new AtomicLong(NEVER);
    private final AtomicLong behind = new AtomicLong();
    private volatile boolean caughtUp;

    ReadingProgress() {}

    /** A poll returned, and nothing stands in the way of the next. */
    void polled() {
        lastReading.set(System.nanoTime());
    }

    /** Everything that was on the topic when reading began has been read. */
    void caughtUp() {
        caughtUp = true;
    }

    /** Kafka has told where the topic ends, so many offsets away. */
    void answered(long offsets) {
        behind.set(offsets);
        lastAnswer.set(System.nanoTime());
    }

    /** Whether what was on the topic at the start has been read; stays so, whatever comes later. */
    public boolean hasCaughtUp() {
        return caughtUp;
    }

    /** Offsets to the end of the topic, as it was told last. */
    public long lag() {
        return behind.get();
    }

    /** Whether Kafka has told lately where the topic ends. */
    public boolean answeredWithin(Duration limit) {
        return within(lastAnswer.get(), limit);
    }

    /** Whether the topic is being read. */
    public boolean readWithin(Duration limit) {
        return within(lastReading.get(), limit);
    }

    private static boolean within(long time, Duration limit) {
        return time != NEVER && System.nanoTime() - time <= limit.toNanos();
    }
}
