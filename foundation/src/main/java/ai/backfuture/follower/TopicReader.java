package ai.backfuture.follower;

import ai.backfuture.contracts.Topic;
import ai.backfuture.follower.TopicEnds.Ends;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The thread that reads one topic, from the start of the service to its end, through any outage.
 *
 * <p>Every instance reads every partition, without a consumer group: so one instance that stalls or dies holds up nobody,
 * and there is nothing to rebalance.
 */
public final class TopicReader {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Reading<?> reading;
    private final Topic topic;
    private final Map<String, Object> settings;
    private final Supplier<CompletableFuture<Ends>> ends;
    private volatile boolean stopping;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile @Nullable Thread thread;

    TopicReader(Reading<?> reading, Map<String, Object> settings, Supplier<CompletableFuture<Ends>> ends) {
        this.reading = reading;
        this.topic = reading.topic();
        this.settings = settings;
        this.ends = ends;
    }

    /** Begins to read; once. */
    public void start() {
        thread = Thread.ofPlatform()
                .name("reading-" + topic.topicName())
                .daemon()
                .start(this::run);
    }

    /** Has reading end after the batch under way; returns at once. */
    public void requestStop() {
        stopping = true;
        Consumer<byte[], byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
    }

    /** Waits for the end of reading, five seconds at most; then it is interrupted. */
    public void awaitStop() throws InterruptedException {
        Thread running = thread;
        if (running != null && !running.join(Duration.ofSeconds(5))) {
            running.interrupt();
        }
    }

    public ReadingProgress progress() {
        return reading.progress();
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
                LOG.warnf("topic %s is not read now, trying again: %s", topic.topicName(), Causes.of(e));
                pause = longer(pause);
            }
            pause(pause);
        }
    }

    /** Follows the topic until something about it changes; true if anything was read. */
    private boolean follow() throws Exception {
        Ends now = ends.get().get(3, TimeUnit.SECONDS);
        try (KafkaConsumer<byte[], byte[]> opened = new KafkaConsumer<>(settings)) {
            consumer = opened;
            return new TopicFollower<>(reading, opened, now, ends, LOOK_EVERY).run(() -> stopping);
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
}
