package ai.backfuture.worker.story;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.Event;
import ai.backfuture.contracts.EventJson;
import ai.backfuture.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Orders tests as connection-service does, and reads what the worker writes. */
final class Orderer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    Orderer(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "orderer-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(
                Topic.VALIDATIONS.topicName(),
                Topic.TEST_PROGRESS.topicName(),
                Topic.CONNECTIONS.topicName() + "-dlq"));
    }

    void order(ConnectionEvent order, String correlationId) {
        CloudEvent event =
                new CloudEvent(UUID.randomUUID(), "/connection-service", Instant.now(), correlationId, order);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topic.CONNECTIONS.topicName(), order.connectionId().toString(), EventJson.write(order));
        event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
        producer.flush();
    }

    void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
        producer.flush();
    }

    /** Everything seen so far on a topic, after one more look. */
    List<ConsumerRecord<String, byte[]>> on(String topic) {
        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
        return seen.stream().filter(record -> record.topic().equals(topic)).toList();
    }

    Optional<CloudEvent> result(UUID connectionId) {
        return on(Topic.VALIDATIONS.topicName()).stream()
                .filter(record -> record.key().equals(connectionId.toString()))
                .map(Orderer::event)
                .findFirst();
    }

    static CloudEvent event(ConsumerRecord<String, byte[]> record) {
        return CloudEvent.read(
                        name -> {
                            Header header = record.headers().lastHeader(name);
                            return header == null ? null : header.value();
                        },
                        record.value())
                .orElseThrow();
    }

    static <E extends Event> E data(CloudEvent event, Class<E> type) {
        return type.cast(event.data());
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
