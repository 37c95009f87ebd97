package ai.backfuture.strategy;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.StrategyEvent;
import ai.backfuture.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic of strategy events, as traders read it. */
public final class StrategyEvents implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    public StrategyEvents(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topic.STRATEGIES.topicName()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What has been said of a strategy so far, in order; a tombstone is told by its name. */
    public List<String> namesFor(UUID strategy) {
        return records(strategy).stream()
                .map(record -> record.value() == null
                        ? "tombstone"
                        : event(record).getClass().getSimpleName())
                .toList();
    }

    public List<StrategyEvent> eventsFor(UUID strategy) {
        return records(strategy).stream()
                .filter(record -> record.value() != null)
                .map(StrategyEvents::event)
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> records(UUID strategy) {
        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
        return seen.stream()
                .filter(record -> strategy.toString().equals(record.key()))
                .toList();
    }

    private static StrategyEvent event(ConsumerRecord<String, byte[]> record) {
        return (StrategyEvent) CloudEvent.read(name -> header(record, name), record.value())
                .orElseThrow()
                .data();
    }

    private static byte[] header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
