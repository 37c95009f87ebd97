package ai.backfuture.connection.stack;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.localstack.SharedStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Everything on a topic, from its beginning. */
public final class TopicLog implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte @Nullable []>> seen = new ArrayList<>();

    public TopicLog(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        SharedStack.kafka(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All records so far. */
    public synchronized List<ConsumerRecord<byte[], byte @Nullable []>> all() {
        consumer.poll(Duration.ofMillis(20)).forEach(seen::add);
        return List.copyOf(seen);
    }

    /** The records with this key so far, in order. */
    public List<ConsumerRecord<byte[], byte @Nullable []>> of(UUID key) {
        return all().stream()
                .filter(r -> r.key() != null && new String(r.key(), StandardCharsets.UTF_8).equals(key.toString()))
                .toList();
    }

    /** The events with this key so far, in order; tombstones are left out. */
    public <T> List<T> events(UUID key, Class<T> type) {
        return of(key).stream()
                .filter(r -> r.value() != null)
                .map(r -> CloudEvent.read(name -> header(r, name), r.value())
                        .orElseThrow()
                        .data())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static byte @Nullable [] header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
