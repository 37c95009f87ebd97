package ai.backfuture.notification.adapter.kafka;

import ai.backfuture.notification.adapter.kafka.TopicEnds.Ends;
import ai.backfuture.notification.application.FollowingEvents;
import ai.backfuture.notification.application.ReadingPositions;
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
 * The thread that reads one topic, from the start of the service to its end, through any outage.
 *
 * <p>Every instance reads every partition, without a consumer group: the positions in the database let each record in
 * once, so one instance that stalls or dies holds up nobody, and there is nothing to rebalance.
 */
final class TopicReader {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Map<String, Object> settings;
    private final TopicEnds topicEnds;
    private final ReadingPositions positions;
    private final FollowingEvents following;
    private final ReadingProgress progress;
    private volatile boolean stopping;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile @Nullable Thread thread;

    TopicReader(
            Map<String, Object> kafka,
            TopicEnds topicEnds,
            ReadingPositions positions,
            FollowingEvents following,
            ReadingProgress progress) {
        this.settings = consumerSettings(kafka, progress.topic().topicName());
        this.topicEnds = topicEnds;
        this.positions = positions;
        this.following = following;
        this.progress = progress;
    }

    void start() {
        thread = Thread.ofPlatform()
                .name("reading-" + progress.topic().topicName())
                .daemon()
                .start(this::run);
    }

    void requestStop() {
        stopping = true;
        Consumer<byte[], byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
    }

    void awaitStop() throws InterruptedException {
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
                LOG.warnf(
                        "topic %s is not read now, trying again: %s",
                        progress.topic().topicName(), Causes.of(e));
                pause = longer(pause);
            }
            pause(pause);
        }
    }

    /** Follows the topic until something about it changes; true if anything was read. */
    private boolean follow() throws Exception {
        Ends ends = topicEnds.now(progress.topic()).get(3, TimeUnit.SECONDS);
        try (KafkaConsumer<byte[], byte[]> opened = new KafkaConsumer<>(settings)) {
            consumer = opened;
            return new TopicFollower(opened, ends, positions, following, topicEnds, progress).run(() -> stopping);
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

    private static Map<String, Object> consumerSettings(Map<String, Object> kafka, String topic) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().removeIf(name -> name.equals(ConsumerConfig.GROUP_ID_CONFIG));
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "notification-service-" + topic);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // a position that the log no longer has is looked into, not jumped over
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return settings;
    }
}
