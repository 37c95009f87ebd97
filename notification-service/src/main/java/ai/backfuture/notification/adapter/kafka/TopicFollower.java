package ai.backfuture.notification.adapter.kafka;

import ai.backfuture.notification.adapter.kafka.TopicEnds.Ends;
import ai.backfuture.notification.application.Batch;
import ai.backfuture.notification.application.FollowingEvents;
import ai.backfuture.notification.application.Heard;
import ai.backfuture.notification.application.ReadingPositions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Reads one topic from where the database stands, and hands over each poll with the span of offsets that it covered.
 *
 * <p>The span, not the records, says how far was read: marks of transactions take offsets too. Ends when the topic has
 * become another one or has got more partitions.
 */
final class TopicFollower {

    private static final Logger LOG = Logger.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final Ends ends;
    private final ReadingPositions positions;
    private final FollowingEvents following;
    private final TopicEnds topicEnds;
    private final ReadingProgress progress;
    private final Map<Integer, Long> reached = new HashMap<>();
    private long lookAgainAt = System.nanoTime() + LOOK_AGAIN.toNanos();
    private @Nullable CompletableFuture<Ends> looking;

    TopicFollower(
            Consumer<byte[], byte[]> consumer,
            Ends ends,
            ReadingPositions positions,
            FollowingEvents following,
            TopicEnds topicEnds,
            ReadingProgress progress) {
        this.consumer = consumer;
        this.ends = ends;
        this.positions = positions;
        this.following = following;
        this.topicEnds = topicEnds;
        this.progress = progress;
    }

    /** True if anything was taken in. */
    boolean run(BooleanSupplier stopping) {
        consumer.assign(ends.ends().keySet().stream().map(this::partition).toList());
        readOnFromTheDatabase();
        progress.answered(behind(ends));
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
        reached.forEach((number, from) -> {
            long to = consumer.position(partition(number));
            if (to > from) {
                spans.put(number, new Batch.Span(from, to));
            }
        });
        progress.polled();
        if (spans.isEmpty()) {
            return false;
        }
        List<Heard> heard = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            EventRecords.read(progress.topic(), record).ifPresent(heard::add);
        }
        if (!following.takeIn(new Batch(topicName(), ends.topicId(), spans, heard))) {
            LOG.debugf("another instance has read on in %s; reading on from there", topicName());
            readOnFromTheDatabase();
            return false;
        }
        spans.forEach((number, span) -> reached.put(number, span.to()));
        progress.tookIn(heard);
        return true;
    }

    private void readOnFromTheDatabase() {
        reached.clear();
        reached.putAll(positions.resume(topicName(), ends.topicId(), ends.ends().keySet()));
        reached.forEach((number, position) -> consumer.seek(partition(number), position));
    }

    private long behind(Ends seen) {
        return seen.ends().entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - reached.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /** The log was cut: at its start by retention, or at its end by the loss of a broker. */
    private void startOver(Set<TopicPartition> cut) {
        consumer.beginningOffsets(cut).forEach((partition, beginning) -> {
            LOG.warnf("%s no longer has our position; reading it from offset %s", partition, beginning);
            positions.reset(topicName(), ends.topicId(), partition.partition(), beginning);
        });
        readOnFromTheDatabase();
    }

    private boolean isStillTheTopic() {
        if (looking == null) {
            if (System.nanoTime() - lookAgainAt < 0) {
                return true;
            }
            looking = topicEnds.now(progress.topic());
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
        boolean same = seen.topicId().equals(ends.topicId())
                && seen.ends().keySet().equals(ends.ends().keySet());
        if (!same) {
            LOG.infof("topic %s is another one or has grown; looking at it anew", topicName());
            return false;
        }
        if (isBehindWhatWasRead()) {
            LOG.warnf("the database stands before what was read of %s, as a restored one does", topicName());
            readOnFromTheDatabase();
        }
        return true;
    }

    private boolean isBehindWhatWasRead() {
        Optional<Map<Integer, Long>> standing =
                positions.standing(topicName(), ends.topicId(), ends.ends().keySet());
        return standing.isEmpty()
                || reached.entrySet().stream()
                        .anyMatch(e -> standing.get().getOrDefault(e.getKey(), 0L) < e.getValue());
    }

    private String topicName() {
        return progress.topic().topicName();
    }

    private TopicPartition partition(int number) {
        return new TopicPartition(topicName(), number);
    }
}
