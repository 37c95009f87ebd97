package ai.backfuture.gateway.live;

import ai.backfuture.contracts.UnreadableEventException;
import ai.backfuture.gateway.GatewayConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads every partition of the topics that dashboards are told about, into this instance's log.
 *
 * <p>Every instance reads everything, so there is no consumer group and nothing is committed: where a reader stands is
 * in the ids that the readers hold. That is why this is a bare consumer. A broker that is away is waited for; reading
 * goes on where it stopped.
 */
@Singleton
final class LiveFeed {

    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TOPOLOGY_CHECK = Duration.ofSeconds(60);

    private final Map<String, Object> kafka;
    private final GatewayConfig.LiveLimits limits;
    private final EventLog log;
    private final LiveStreams streams;
    private final Clock clock;
    private final Counter unreadable;
    private final Thread thread = new Thread(this::run, "live-feed");
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean connected;

    LiveFeed(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            GatewayConfig config,
            EventLog log,
            LiveStreams streams,
            Clock clock,
            MeterRegistry meters) {
        this.kafka = kafka;
        this.limits = config.live();
        this.log = log;
        this.streams = streams;
        this.clock = clock;
        this.unreadable = meters.counter("gateway.live.unreadable");
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        Consumer<byte[], byte[]> running = consumer;
        if (running != null) {
            running.wakeup();
        }
        thread.join(Duration.ofSeconds(3));
    }

    /** Whether the broker answers and the past has been read. */
    boolean isUp() {
        return connected && log.isReady();
    }

    private void run() {
        while (isWanted()) {
            try (Consumer<byte[], byte[]> session = new KafkaConsumer<>(settings())) {
                consumer = session;
                read(session, Partitions.discover(kafka));
            } catch (WakeupException e) {
                LOG.debug("the live feed was woken up to stop");
            } catch (RuntimeException e) {
                connected = false;
                LOG.warnf("the live feed stopped and will be started again: %s", e.getMessage());
                pause();
            }
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("key.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", "false");
        settings.put("metadata.max.age.ms", "30000");
        settings.put("default.api.timeout.ms", "5000");
        settings.put("reconnect.backoff.max.ms", "1000");
        settings.remove("group.id");
        return settings;
    }

    /** Ends only when it has to begin anew: the topics have changed, or the instance stops. */
    private void read(Consumer<byte[], byte[]> session, Topology topology) {
        session.assign(topology.partitions());
        long[] from = beginning(session, topology);
        for (int slot = 0; slot < from.length; slot++) {
            session.seek(topology.partitions().get(slot), from[slot]);
        }
        Map<TopicPartition, Long> ends = session.endOffsets(topology.partitions());
        log.start(topology, from);
        boolean caughtUp = false;
        long nextCheck = System.nanoTime() + TOPOLOGY_CHECK.toNanos();
        while (isWanted()) {
            boolean news = take(session, session.poll(POLL), topology);
            connected = isConnected(session);
            if (!caughtUp && ends.entrySet().stream().allMatch(e -> session.position(e.getKey()) >= e.getValue())) {
                caughtUp = true;
                log.becomeReady();
                news = true;
                LOG.infof("live events are read from %d partitions", topology.size());
            }
            if (news) {
                streams.wake();
            }
            if (System.nanoTime() - nextCheck > 0) {
                nextCheck = System.nanoTime() + TOPOLOGY_CHECK.toNanos();
                if (connected && !topology.equals(Partitions.discover(kafka))) {
                    LOG.warn("the topics of the live feed have changed; streams start anew");
                    return;
                }
            }
        }
    }

    /** The first offsets of the replay window, so that readers of other instances can go on here. */
    private long[] beginning(Consumer<byte[], byte[]> session, Topology topology) {
        long since = clock.instant().minus(limits.replay()).toEpochMilli();
        Map<TopicPartition, Long> query = new HashMap<>();
        topology.partitions().forEach(partition -> query.put(partition, since));
        Map<TopicPartition, @Nullable OffsetAndTimestamp> found = session.offsetsForTimes(query);
        Map<TopicPartition, Long> ends = session.endOffsets(topology.partitions());
        return topology.partitions().stream()
                .mapToLong(partition -> {
                    OffsetAndTimestamp first = found.get(partition);
                    return first == null ? ends.get(partition) : first.offset();
                })
                .toArray();
    }

    private boolean take(Consumer<byte[], byte[]> session, ConsumerRecords<byte[], byte[]> records, Topology topology) {
        boolean news = false;
        for (ConsumerRecord<byte[], byte[]> message : records) {
            int slot = topology.slots().get(new TopicPartition(message.topic(), message.partition()));
            log.advance(slot, message.offset() + 1);
            try {
                news |= LiveEventReader.read(message)
                        .map(event -> log.append(slot, message.offset(), event))
                        .orElse(false);
            } catch (UnreadableEventException e) {
                unreadable.increment();
                LOG.warnf(
                        "skipped %s-%d@%d: %s", message.topic(), message.partition(), message.offset(), e.getMessage());
            }
        }
        if (!records.isEmpty()) {
            for (TopicPartition partition : records.partitions()) {
                log.advance(topology.slots().get(partition), session.position(partition));
            }
        }
        return news;
    }

    /** A consumer that lost its broker goes on polling and says nothing, so its own figures are asked. */
    private static boolean isConnected(Consumer<byte[], byte[]> session) {
        return session.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count"))
                .anyMatch(metric -> ((Number) metric.getValue().metricValue()).doubleValue() > 0);
    }

    private boolean isWanted() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
