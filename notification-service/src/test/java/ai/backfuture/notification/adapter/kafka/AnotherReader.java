package ai.backfuture.notification.adapter.kafka;

import ai.backfuture.follower.TopicReaders;
import ai.backfuture.notification.application.FollowingEvents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Singleton;

/** Reads the topics beside the service's own readers, as a second instance does. */
@Singleton
public class AnotherReader {

    private final EventReaders readers;

    AnotherReader(TopicReaders readers, FollowingEvents following) {
        this.readers = new EventReaders(readers, following, new SimpleMeterRegistry());
    }

    public void start() {
        readers.start(new StartupEvent());
    }

    public void stop() throws InterruptedException {
        readers.stop(new ShutdownEvent());
    }
}
