package ai.backfuture.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic of its own, read as services read: committed records only. */
final class KafkaTopic implements AutoCloseable {

    /** A record as tests look at it. */
    record Seen(UUID key, String text, String eventId) {}

    private final String name;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Seen> seen = new ArrayList<>();

    private KafkaTopic(String name, KafkaConsumer<String, byte[]> consumer) {
        this.name = name;
        this.consumer = consumer;
    }

    static KafkaTopic fresh(String bootstrapServers, int partitions, Map<String, String> settings) {
        String name = "outbox-" + UUID.randomUUID();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(settings)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Map<String, Object> reading = new HashMap<>();
        reading.put("bootstrap.servers", bootstrapServers);
        reading.put("isolation.level", "read_committed");
        reading.put("auto.offset.reset", "earliest");
        reading.put("enable.auto.commit", "false");
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList());
        return new KafkaTopic(name, consumer);
    }

    static KafkaTopic fresh(String bootstrapServers) {
        return fresh(bootstrapServers, 3, Map.of());
    }

    String name() {
        return name;
    }

    /** All records so far, in the order of each partition. */
    List<Seen> seen() {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(20))) {
            seen.add(new Seen(
                    UUID.fromString(record.key()),
                    record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8),
                    record.headers().lastHeader("ce_id") == null
                            ? ""
                            : new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8)));
        }
        return seen;
    }

    /** The texts of one key, each where it came first. */
    List<String> textsOf(UUID key) {
        return seen().stream()
                .filter(record -> record.key().equals(key))
                .map(Seen::text)
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
