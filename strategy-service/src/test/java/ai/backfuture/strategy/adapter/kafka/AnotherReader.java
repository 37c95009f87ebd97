package ai.backfuture.strategy.adapter.kafka;

import ai.backfuture.follower.TopicReaders;
import ai.backfuture.strategy.application.FollowingConnections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Singleton;

/** Reads connection states into the same view as the service does, as a second instance would. */
@Singleton
public class AnotherReader {

    private final ConnectionStatesReader reader;

    AnotherReader(TopicReaders readers, FollowingConnections following) {
        reader = new ConnectionStatesReader(readers, following, new SimpleMeterRegistry());
    }

    public void start() {
        reader.start(new StartupEvent());
    }

    public void stop() throws InterruptedException {
        reader.stop(new ShutdownEvent());
    }
}
