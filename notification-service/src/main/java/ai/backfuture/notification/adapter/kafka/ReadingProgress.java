package ai.backfuture.notification.adapter.kafka;

import ai.backfuture.contracts.Topic;
import ai.backfuture.notification.application.Heard;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How this instance's reading of one topic gets on, for health and metrics. */
final class ReadingProgress {

    private static final long NEVER = Long.MIN_VALUE;

    private final Topic topic;
    private final AtomicLong lastAnswer = new AtomicLong(NEVER);
    private final AtomicLong lastReading = new AtomicLong(NEVER);
    private final AtomicLong behind = new AtomicLong();
    private final Counter readable;
    private final Counter unreadable;

    ReadingProgress(Topic topic, MeterRegistry meters) {
        this.topic = topic;
        readable = records(meters, "readable");
        unreadable = records(meters, "unreadable");
        Gauge.builder("backfuture.reading.lag", behind, AtomicLong::doubleValue)
                .description("offsets of the topic that have not been read yet")
                .tag("topic", topic.topicName())
                .register(meters);
    }

    Topic topic() {
        return topic;
    }

    /** The records that a poll brought are in the database, with what follows from them. */
    void tookIn(List<Heard> heard) {
        for (Heard record : heard) {
            (record instanceof Heard.Unreadable ? unreadable : readable).increment();
        }
    }

    /** A poll returned, and nothing stands in the way of the next. */
    void polled() {
        lastReading.set(System.nanoTime());
    }

    /** Kafka has told where the topic ends, so many offsets away. */
    void answered(long offsets) {
        behind.set(offsets);
        lastAnswer.set(System.nanoTime());
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

    private Counter records(MeterRegistry meters, String kind) {
        return Counter.builder("backfuture.reading.records")
                .description("records that were read")
                .tag("topic", topic.topicName())
                .tag("kind", kind)
                .register(meters);
    }
}
