package ai.backfuture.worker.story;

import ai.backfuture.contracts.Topic;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** One more member of the workers' group, which takes its share of the partitions and notes which orders it is given. */
final class AnotherWorker implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<String> given = new HashSet<>();

    AnotherWorker(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "validation-worker",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "true",
                        "partition.assignment.strategy",
                        CooperativeStickyAssignor.class.getName()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topic.CONNECTIONS.topicName()));
    }

    boolean hasPartitions() {
        look();
        return !consumer.assignment().isEmpty();
    }

    /** The connections whose orders it was given so far, after one more look. */
    Set<String> given() {
        look();
        return given;
    }

    private void look() {
        consumer.poll(Duration.ofMillis(50)).forEach(order -> given.add(order.key()));
    }

    /** Leaves; what it was given is committed with that, so that nobody is given it again. */
    @Override
    public void close() {
        consumer.close();
    }
}
