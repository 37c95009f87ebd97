package ai.backfuture.strategy.adapter.kafka;

import ai.backfuture.contracts.Topic;
import ai.backfuture.follower.ReadingProgress;
import ai.backfuture.follower.TopicReader;
import ai.backfuture.follower.TopicReaders;
import ai.backfuture.strategy.application.FollowingConnections;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps the view up with the topic, from the start of the service to its end. */
@ApplicationScoped
class ConnectionStatesReader {

    private static final int AT_ONCE = 1000;

    private final TopicReader reader;

    ConnectionStatesReader(TopicReaders readers, FollowingConnections following, MeterRegistry meters) {
        ViewMeters viewMeters = new ViewMeters(meters);
        reader = readers.withPositionsInDatabase(
                Topic.CONNECTION_STATES, AT_ONCE, new StateRecords(following::takeIn, viewMeters));
        viewMeters.watch(reader.progress());
    }

    void start(@Observes StartupEvent event) {
        reader.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        reader.requestStop();
        reader.awaitStop();
    }

    ReadingProgress progress() {
        return reader.progress();
    }
}
