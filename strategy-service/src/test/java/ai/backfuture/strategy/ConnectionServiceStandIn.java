package ai.backfuture.strategy;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.EventJson;
import ai.backfuture.contracts.OwnerEvent.OwnerErased;
import ai.backfuture.contracts.SuspensionEvent.SuspensionChanged;
import ai.backfuture.contracts.SuspensionView;
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

/** Says what connection-service says, in transactions as it does. */
public final class ConnectionServiceStandIn implements AutoCloseable {

    private static final String TOPIC = Topic.CONNECTION_STATES.topicName();

    private final KafkaProducer<String, byte[]> producer;

    public ConnectionServiceStandIn(String bootstrapServers) {
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

    public void says(StatesOfConnections state) {
        sends(record(state.event()));
    }

    public void erases(String owner) {
        UUID erasure = UUID.randomUUID();
        CloudEvent event = new CloudEvent(
                UUID.randomUUID(), "/connection-service", Instant.now(), null, new OwnerErased(erasure, owner));
        sends(record(event));
        forgets(erasure);
    }

    public void stops(SuspensionView order) {
        sends(onSuspensions(order));
    }

    public void lifts(SuspensionView order) {
        SuspensionView lifted = new SuspensionView(
                order.id(),
                order.scope(),
                order.value(),
                order.reason(),
                order.destroySecrets(),
                order.createdAt(),
                order.createdBy(),
                Instant.now(),
                order.version() + 1);
        sendsTogether(List.of(
                onSuspensions(lifted),
                new ProducerRecord<>(Topic.SUSPENSIONS.topicName(), order.id().toString(), null)));
    }

    private static ProducerRecord<String, byte[]> onSuspensions(SuspensionView order) {
        ProducerRecord<String, byte[]> record = record(new CloudEvent(
                UUID.randomUUID(), "/connection-service", Instant.now(), null, new SuspensionChanged(order)));
        return new ProducerRecord<>(
                Topic.SUSPENSIONS.topicName(), null, record.key(), record.value(), record.headers());
    }

    public void forgets(UUID connection) {
        sends(new ProducerRecord<>(TOPIC, connection.toString(), null));
    }

    /** Any record at all, readable or not. */
    public void sends(@Nullable String key, byte @Nullable [] value) {
        sends(new ProducerRecord<>(TOPIC, key, value));
    }

    /** A transaction that is thrown away leaves marks and offsets, and says nothing. */
    public void takesBack(StatesOfConnections state) {
        producer.beginTransaction();
        producer.send(record(state.event()));
        producer.flush();
        producer.abortTransaction();
    }

    public void sends(ProducerRecord<String, byte[]> record) {
        sendsTogether(List.of(record));
    }

    public void sendsTogether(List<ProducerRecord<String, byte[]>> records) {
        producer.beginTransaction();
        records.forEach(producer::send);
        producer.commitTransaction();
    }

    public static ProducerRecord<String, byte[]> record(CloudEvent event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(TOPIC, event.data().key().toString(), EventJson.write(event.data()));
        event.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }
}
