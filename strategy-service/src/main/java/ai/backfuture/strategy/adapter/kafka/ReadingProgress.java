package ai.backfuture.strategy.adapter.kafka;

import ai.backfuture.strategy.application.Heard;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How this instance's reading of the topic gets on, for health and metrics. */
@ApplicationScoped
class ReadingProgress {

    private static final long NEVER = Long.MIN_VALUE;

    private final AtomicLong lastAnswer = new AtomicLong(NEVER);
    private final AtomicLong lastReading = new AtomicLong(NEVER);
    private final AtomicLong behind = new AtomicLong();
    private final Counter states;
    private final Counter tombstones;
    private final Counter erasures;
    private final Counter unreadable;
    private volatile boolean caughtUp;

    ReadingProgress(MeterRegistry meters) {
        states = records(meters, "state");
        tombstones = records(meters, "tombstone");
        erasures = records(meters, "erasure");
        unreadable = records(meters, "unreadable");
        Gauge.builder("backfuture.view.lag", behind, AtomicLong::doubleValue)
                .description("offsets of connection-states that the view has not read yet")
                .register(meters);
        Gauge.builder("backfuture.view.caught.up", this, progress -> progress.caughtUp ? 1 : 0)
                .description("1 once the view has reached the end of the topic as it was at the start")
                .register(meters);
    }

    /** The records that a poll brought are in the view. */
    void tookIn(List<Heard> heard) {
        for (Heard record : heard) {
            switch (record) {
                case Heard.State state -> states.increment();
                case Heard.Gone gone -> tombstones.increment();
                case Heard.Erased erased -> erasures.increment();
                case Heard.Unreadable broken -> unreadable.increment();
            }
        }
    }

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

    boolean hasCaughtUp() {
        return caughtUp;
    }

    long lag() {
        return behind.get();
    }

    boolean answeredWithin(Duration limit) {
        return within(lastAnswer.get(), limit);
    }

    boolean readWithin(Duration limit) {
        return within(lastReading.get(), limit);
    }

    private static boolean within(long time, Duration limit) {
        return time != NEVER && System.nanoTime() - time <= limit.toNanos();
    }

    private static Counter records(MeterRegistry meters, String kind) {
        return Counter.builder("backfuture.view.records")
                .description("records of connection-states that were read")
                .tag("kind", kind)
                .register(meters);
    }
}
