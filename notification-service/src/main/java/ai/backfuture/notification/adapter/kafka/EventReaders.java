package ai.backfuture.notification.adapter.kafka;

import ai.backfuture.contracts.Topic;
import ai.backfuture.notification.application.FollowingEvents;
import ai.backfuture.notification.application.ReadingPositions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The readers of both topics, from the start of the service to its end. */
@ApplicationScoped
class EventReaders {

    private final List<ReadingProgress> progress;
    private final List<TopicReader> readers;

    EventReaders(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            TopicEnds topicEnds,
            ReadingPositions positions,
            FollowingEvents following,
            MeterRegistry meters) {
        progress = Stream.of(Topic.CONNECTION_STATES, Topic.STRATEGIES)
                .map(topic -> new ReadingProgress(topic, meters))
                .toList();
        readers = progress.stream()
                .map(one -> new TopicReader(kafka, topicEnds, positions, following, one))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        readers.forEach(TopicReader::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        readers.forEach(TopicReader::requestStop);
        for (TopicReader reader : readers) {
            reader.awaitStop();
        }
    }

    /** Whether Kafka has told lately where the topics end. */
    boolean answeredWithin(Duration limit) {
        return progress.stream().allMatch(one -> one.answeredWithin(limit));
    }

    /** Whether the topics are being read. */
    boolean readWithin(Duration limit) {
        return progress.stream().allMatch(one -> one.readWithin(limit));
    }

    long lag() {
        return progress.stream().mapToLong(ReadingProgress::lag).sum();
    }
}
