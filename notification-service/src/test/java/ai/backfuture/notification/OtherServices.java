package ai.backfuture.notification;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.ConnectionStateEvent.ConnectionStateChanged;
import ai.backfuture.contracts.ConnectionView;
import ai.backfuture.contracts.Event;
import ai.backfuture.contracts.EventJson;
import ai.backfuture.contracts.EventType;
import ai.backfuture.contracts.OwnerEvent.OwnerErased;
import ai.backfuture.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Says what connection-service and strategy-service say, in transactions as they do. */
public final class OtherServices implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    public OtherServices(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "stand-in-" + UUID.randomUUID(),
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    public void say(String owner, ConnectionView connection) {
        say(new ConnectionStateChanged(owner, connection));
    }

    public void erase(String owner) {
        UUID erasure = UUID.randomUUID();
        say(new OwnerErased(erasure, owner));
        say(Topic.CONNECTION_STATES, erasure.toString(), null);
    }

    public void say(Event event) {
        CloudEvent envelope = new CloudEvent(UUID.randomUUID(), "/stand-in", Instant.now(), null, event);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                EventType.of(event).topic().topicName(), event.key().toString(), EventJson.write(event));
        envelope.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    /** Any record at all, readable or not. */
    public void say(Topic topic, String key, byte @Nullable [] value) {
        send(new ProducerRecord<>(topic.topicName(), key, value));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        producer.beginTransaction();
        List.of(record).forEach(producer::send);
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close();
    }
}
