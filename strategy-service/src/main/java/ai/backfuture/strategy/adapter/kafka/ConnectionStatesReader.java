package ai.backfuture.strategy.adapter.kafka;

import ai.backfuture.strategy.adapter.kafka.TopicEnds.Ends;
import ai.backfuture.strategy.application.FollowingConnections;
import ai.backfuture.strategy.application.ViewPositions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The thread that keeps the view up with the topic, from the start of the service to its end, through any outage.
 *
 * <p>Every instance reads every partition, without a consumer group: the positions in the database let each record in
 * once, so one instance that stalls or dies holds up nobody, and there is nothing to rebalance.
 */
@ApplicationScoped
class ConnectionStatesReader {

    private static final Logger LOG = Logger.getLogger(ConnectionStatesReader.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Map<String, Object> settings;
    private final TopicEnds topicEnds;
    private final ViewPositions positions;
    private final FollowingConnections following;
    private final ReadingProgress progress;
    private volatile boolean stopping;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile @Nullable Thread thread;

    ConnectionStatesReader(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            TopicEnds topicEnds,
            ViewPositions positions,
            FollowingConnections following,
            ReadingProgress progress) {
        this.settings = consumerSettings(kafka);
        this.topicEnds = topicEnds;
        this.positions = positions;
        this.following = following;
        this.progress = progress;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("connection-states").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        Consumer<byte[], byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        Thread running = thread;
        if (running != null && !running.join(Duration.ofSeconds(5))) {
            running.interrupt();
        }
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (!stopping) {
            try {
                if (follow()) {
                    pause = FIRST_PAUSE;
                }
            } catch (WakeupException | InterruptException e) {
                LOG.debug("interrupted");
            } catch (Exception e) {
                LOG.warnf("connection states are not read now, trying again: %s", Causes.of(e));
                pause = longer(pause);
            }
            pause(pause);
        }
    }

    /** Follows the topic until something about it changes; true if anything was read. */
    private boolean follow() throws Exception {
        Ends topic = topicEnds.now().get(3, TimeUnit.SECONDS);
        try (KafkaConsumer<byte[], byte[]> opened = new KafkaConsumer<>(settings)) {
            consumer = opened;
            return new TopicFollower(opened, topic, positions, following, topicEnds, progress).run(() -> stopping);
        } finally {
            consumer = null;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void pause(Duration pause) {
        try {
            if (!stopping) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private static Map<String, Object> consumerSettings(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().removeIf(name -> name.equals(ConsumerConfig.GROUP_ID_CONFIG));
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "strategy-service-view");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // a position that the log no longer has is looked into, not jumped over
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return settings;
    }
}
