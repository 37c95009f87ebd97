package ai.backfuture.strategy.adapter.kafka;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.contracts.SuspensionEvent.SuspensionChanged;
import ai.backfuture.contracts.SuspensionView;
import ai.backfuture.contracts.Topic;
import ai.backfuture.contracts.UnreadableEventException;
import ai.backfuture.strategy.application.StandingOrders;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@link StandingOrders} from the topic {@code suspensions}: few and small, so every instance reads all of it from its
 * beginning and keeps it in memory. What is known stays known through an outage of Kafka; an order is never forgotten
 * unless it is told that it was lifted.
 */
@ApplicationScoped
class SuspensionsReader implements StandingOrders {

    private static final Logger LOG = Logger.getLogger(SuspensionsReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Object> settings;
    private final Map<UUID, SuspensionView> standing = new ConcurrentHashMap<>();
    private volatile boolean known;
    private volatile boolean stopping;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    SuspensionsReader(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = consumerSettings(kafka);
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("suspensions").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        Consumer<byte[], byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
    }

    @Override
    public boolean known() {
        return known;
    }

    @Override
    public List<SuspensionView> standing() {
        return List.copyOf(standing.values());
    }

    private void run() {
        while (!stopping) {
            try (KafkaConsumer<byte[], byte[]> opened = new KafkaConsumer<>(settings)) {
                consumer = opened;
                follow(opened);
            } catch (WakeupException | InterruptException e) {
                LOG.debug("interrupted");
            } catch (RuntimeException e) {
                LOG.warnf("operators' orders are not read now, trying again: %s", Causes.of(e));
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> opened) {
        List<TopicPartition> partitions = opened.partitionsFor(Topic.SUSPENSIONS.topicName()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = opened.endOffsets(partitions);
        while (!stopping) {
            opened.poll(POLL).forEach(this::takeIn);
            if (!known && ends.entrySet().stream().allMatch(end -> opened.position(end.getKey()) >= end.getValue())) {
                known = true;
            }
        }
    }

    private void takeIn(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() == null) {
                standing.remove(UUID.fromString(new String(record.key(), StandardCharsets.UTF_8)));
                return;
            }
            CloudEvent.read(name -> header(record, name), record.value()).ifPresent(event -> {
                if (event.data() instanceof SuspensionChanged changed) {
                    takeIn(changed.suspension());
                }
            });
        } catch (UnreadableEventException | IllegalArgumentException | NullPointerException e) {
            LOG.errorf(
                    "an operator's order can't be read: partition %d, offset %d", record.partition(), record.offset());
        }
    }

    private void takeIn(SuspensionView order) {
        if (order.liftedAt() == null) {
            standing.put(order.id(), order);
        } else {
            standing.remove(order.id());
        }
    }

    private static byte @Nullable [] header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }

    private void pause() {
        try {
            if (!stopping) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private static Map<String, Object> consumerSettings(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "strategy-service-suspensions");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        return settings;
    }
}
