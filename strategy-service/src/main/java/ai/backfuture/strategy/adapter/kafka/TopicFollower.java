package ai.backfuture.strategy.adapter.kafka;

import ai.backfuture.contracts.Topic;
import ai.backfuture.strategy.adapter.kafka.TopicEnds.Ends;
import ai.backfuture.strategy.application.Batch;
import ai.backfuture.strategy.application.FollowingConnections;
import ai.backfuture.strategy.application.Heard;
import ai.backfuture.strategy.application.ViewPositions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one topic from where the view stands, and hands over each poll with the span of offsets that it covered.
 *
 * <p>The span, not the records, says how far was read: marks of transactions take offsets too. Ends when the topic has
 * become another one or has got more partitions.
 */
final class TopicFollower {

    private static final Logger LOG = Logger.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final Ends topic;
    private final ViewPositions positions;
    private final FollowingConnections following;
    private final TopicEnds topicEnds;
    private final ReadingProgress progress;
    private final Map<Integer, Long> reached = new HashMap<>();
    private long lookAgainAt = System.nanoTime() + LOOK_AGAIN.toNanos();
    private @Nullable CompletableFuture<Ends> looking;

    TopicFollower(
            Consumer<byte[], byte[]> consumer,
            Ends topic,
            ViewPositions positions,
            FollowingConnections following,
            TopicEnds topicEnds,
            ReadingProgress progress) {
        this.consumer = consumer;
        this.topic = topic;
        this.positions = positions;
        this.following = following;
        this.topicEnds = topicEnds;
        this.progress = progress;
    }

    /** True if anything was taken in. */
    boolean run(BooleanSupplier stopping) {
        consumer.assign(
                topic.ends().keySet().stream().map(TopicFollower::partition).toList());
        readOnFromTheView();
        progress.answered(behind(topic));
        boolean any = false;
        while (!stopping.getAsBoolean() && isStillTheTopic()) {
            try {
                any |= takeIn(consumer.poll(POLL));
            } catch (OffsetOutOfRangeException e) {
                startOver(e.partitions());
            }
        }
        return any;
    }

    private boolean takeIn(ConsumerRecords<byte[], byte[]> records) {
        Map<Integer, Batch.Span> spans = new HashMap<>();
        reached.forEach((partition, from) -> {
            long to = consumer.position(partition(partition));
            if (to > from) {
                spans.put(partition, new Batch.Span(from, to));
            }
        });
        progress.polled();
        if (spans.isEmpty()) {
            return false;
        }
        List<Heard> heard = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            StateRecords.read(record).ifPresent(heard::add);
        }
        if (!following.takeIn(new Batch(topic.topicId(), spans, heard))) {
            LOG.info("the view stands elsewhere; reading on from there");
            readOnFromTheView();
            return false;
        }
        spans.forEach((partition, span) -> reached.put(partition, span.to()));
        progress.tookIn(heard);
        noticeCaughtUp();
        return true;
    }

    private void readOnFromTheView() {
        reached.clear();
        reached.putAll(positions.resume(topic.topicId(), topic.ends().keySet()));
        reached.forEach((partition, position) -> consumer.seek(partition(partition), position));
        noticeCaughtUp();
    }

    private void noticeCaughtUp() {
        if (behind(topic) == 0) {
            progress.caughtUp();
        }
    }

    private long behind(Ends ends) {
        return ends.ends().entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - reached.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /** The log was cut: at its start by retention, or at its end by the loss of a broker. What follows is harmless. */
    private void startOver(Set<TopicPartition> cut) {
        consumer.beginningOffsets(cut).forEach((partition, beginning) -> {
            LOG.warnf("partition %s no longer has our position; reading it from offset %s", partition, beginning);
            positions.reset(topic.topicId(), partition.partition(), beginning);
        });
        readOnFromTheView();
    }

    private boolean isStillTheTopic() {
        if (looking == null) {
            if (System.nanoTime() - lookAgainAt < 0) {
                return true;
            }
            looking = topicEnds.now();
        }
        if (!looking.isDone()) {
            return true;
        }
        CompletableFuture<Ends> looked = looking;
        looking = null;
        lookAgainAt = System.nanoTime() + LOOK_AGAIN.toNanos();
        if (looked.isCompletedExceptionally()) {
            return true;
        }
        Ends seen = looked.join();
        progress.answered(behind(seen));
        boolean same = seen.topicId().equals(topic.topicId())
                && seen.ends().keySet().equals(topic.ends().keySet());
        if (!same) {
            LOG.info("the topic of connection states is another one or has grown; looking at it anew");
            return false;
        }
        if (!positions.standing().covers(topic.topicId(), reached)) {
            LOG.warn("the view stands before what was read into it, as a restored database does; reading it again");
            readOnFromTheView();
        }
        return true;
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(Topic.CONNECTION_STATES.topicName(), number);
    }
}
