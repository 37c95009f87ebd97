package ai.backfuture.notification.adapter.kafka;

import ai.backfuture.notification.application.FollowingEvents;
import ai.backfuture.notification.application.ReadingPositions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.Map;

/** Reads the topics beside the service's own readers, as a second instance does. */
@Singleton
public class AnotherReader {

    private final EventReaders readers;

    AnotherReader(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            TopicEnds topicEnds,
            ReadingPositions positions,
            FollowingEvents following) {
        readers = new EventReaders(kafka, topicEnds, positions, following, new SimpleMeterRegistry());
    }

    public void start() {
        readers.start(new StartupEvent());
    }

    public void stop() throws InterruptedException {
        readers.stop(new ShutdownEvent());
    }
}
