package ai.backfuture.notification.adapter.kafka;

import ai.backfuture.contracts.Topic;
import ai.backfuture.follower.ReadingProgress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What was read of one topic, and how far reading is behind it. */
final class ReadingMeters {

    private final Topic topic;
    private final MeterRegistry meters;
    private final Counter readable;
    private final Counter unreadable;

    ReadingMeters(Topic topic, MeterRegistry meters) {
        this.topic = topic;
        this.meters = meters;
        readable = records("readable");
        unreadable = records("unreadable");
    }

    void watch(ReadingProgress progress) {
        Gauge.builder("backfuture.reading.lag", progress, ReadingProgress::lag)
                .description("offsets of the topic that have not been read yet")
                .tag("topic", topic.topicName())
                .register(meters);
    }

    void count(int read, int broken) {
        readable.increment(read);
        unreadable.increment(broken);
    }

    private Counter records(String kind) {
        return Counter.builder("backfuture.reading.records")
                .description("records that were read")
                .tag("topic", topic.topicName())
                .tag("kind", kind)
                .register(meters);
    }
}
