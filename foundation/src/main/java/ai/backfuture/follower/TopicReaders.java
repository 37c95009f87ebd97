package ai.backfuture.follower;

import ai.backfuture.contracts.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes readers of topics; whoever has one made starts and stops it. */
@ApplicationScoped
public class TopicReaders {

    private final Map<String, Object> kafka;
    private final String service;
    private final TopicEnds topicEnds;
    private final ReadingPositions positions;
    private final TakingIn takingIn;

    TopicReaders(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            TopicEnds topicEnds,
            ReadingPositions positions,
            TakingIn takingIn) {
        this.kafka = kafka;
        this.service = service;
        this.topicEnds = topicEnds;
        this.positions = positions;
        this.takingIn = takingIn;
    }

    /**
     * A reader with its positions in the database: all instances together take each record in once.
     *
     * @param atOnce the most records for one transaction
     */
    public <M> TopicReader withPositionsInDatabase(Topic topic, int atOnce, TopicListener<M> listener) {
        return reader(topic, atOnce, listener, new DatabaseLedger<>(topic, listener, positions, takingIn));
    }

    /** A reader that begins at the start of the topic with each start of the service: each instance takes in everything. */
    public <M> TopicReader fromTheStart(Topic topic, int atOnce, TopicListener<M> listener) {
        return reader(topic, atOnce, listener, new MemoryLedger<>(topic, listener));
    }

    private <M> TopicReader reader(Topic topic, int atOnce, TopicListener<M> listener, Ledger<M> ledger) {
        return new TopicReader(
                new Reading<>(topic, listener, ledger, new ReadingProgress()),
                consumerSettings(topic, atOnce),
                () -> topicEnds.now(topic));
    }

    private Map<String, Object> consumerSettings(Topic topic, int atOnce) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().removeIf(name -> name.equals(ConsumerConfig.GROUP_ID_CONFIG));
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-" + topic.topicName());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // a position that the log no longer has is looked into, not jumped over
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, atOnce);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return settings;
    }
}
