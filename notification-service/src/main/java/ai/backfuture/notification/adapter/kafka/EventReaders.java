package ai.backfuture.notification.adapter.kafka;

import ai.backfuture.contracts.Topic;
import ai.backfuture.follower.ReadingProgress;
import ai.backfuture.follower.TopicReader;
import ai.backfuture.follower.TopicReaders;
import ai.backfuture.notification.application.FollowingEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The readers of both topics, from the start of the service to its end. */
@ApplicationScoped
class EventReaders {

    private static final int AT_ONCE = 500;

    private final List<TopicReader> readers;

    EventReaders(TopicReaders readers, FollowingEvents following, MeterRegistry meters) {
        this.readers = Stream.of(Topic.CONNECTION_STATES, Topic.STRATEGIES)
                .map(topic -> reader(topic, readers, following, new ReadingMeters(topic, meters)))
                .toList();
    }

    private static TopicReader reader(
            Topic topic, TopicReaders readers, FollowingEvents following, ReadingMeters meters) {
        TopicReader reader =
                readers.withPositionsInDatabase(topic, AT_ONCE, new EventRecords(topic, following::takeIn, meters));
        meters.watch(reader.progress());
        return reader;
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
        return progress().allMatch(one -> one.answeredWithin(limit));
    }

    /** Whether the topics are being read. */
    boolean readWithin(Duration limit) {
        return progress().allMatch(one -> one.readWithin(limit));
    }

    long lag() {
        return progress().mapToLong(ReadingProgress::lag).sum();
    }

    private Stream<ReadingProgress> progress() {
        return readers.stream().map(TopicReader::progress);
    }
}
