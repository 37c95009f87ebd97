package ai.backfuture.strategy.adapter.kafka;

import ai.backfuture.strategy.application.FollowingConnections;
import ai.backfuture.strategy.application.ViewPositions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.Map;

/** Reads connection states into the same view as the service does, as a second instance would. */
@Singleton
public class AnotherReader {

    private final ConnectionStatesReader reader;

    AnotherReader(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            TopicEnds topicEnds,
            ViewPositions positions,
            FollowingConnections following) {
        reader = new ConnectionStatesReader(
                kafka, topicEnds, positions, following, new ReadingProgress(new SimpleMeterRegistry()));
    }

    public void start() {
        reader.start(new StartupEvent());
    }

    public void stop() throws InterruptedException {
        reader.stop(new ShutdownEvent());
    }
}
