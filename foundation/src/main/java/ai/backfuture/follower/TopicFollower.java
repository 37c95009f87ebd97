package ai.backfuture.follower;

import ai.backfuture.contracts.Topic;
import ai.backfuture.follower.TopicEnds.Ends;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one topic from where the ledger stands, and hands over each poll with the span of offsets that it covered.
 *
 * <p>The span, not the records, says how far was read: marks of transactions take offsets too. Ends when the topic has
 * become another one or has got more partitions.
 */
final class TopicFollower<M> {

    private static final Logger LOG = Logger.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Topic topic;
    private final TopicListener<M> listener;
    private final Ledger<M> ledger;
    private final ReadingProgress progress;
    private final Consumer<byte[], byte[]> consumer;
    private final Ends ends;
    private final Supplier<CompletableFuture<Ends>> look;
    private final Duration lookEvery;
    private final Map<Integer, Long> reached = new HashMap<>();
    private long lookAgainAt;
    private @Nullable CompletableFuture<Ends> looking;

    /** Follows the topic as it is at these ends; looks again and again whether it still is the same. */
    TopicFollower(
            Reading<M> reading,
            Consumer<byte[], byte[]> consumer,
            Ends ends,
            Supplier<CompletableFuture<Ends>> look,
            Duration lookEvery) {
        this.topic = reading.topic();
        this.listener = reading.listener();
        this.ledger = reading.ledger();
        this.progress = reading.progress();
        this.consumer = consumer;
        this.ends = ends;
        this.look = look;
        this.lookEvery = lookEvery;
        this.lookAgainAt = System.nanoTime() + lookEvery.toNanos();
    }

    /** True if anything was taken in. */
    boolean run(BooleanSupplier stopping) {
        consumer.assign(ends.ends().keySet().stream().map(this::partition).toList());
        readOnFromTheLedger();
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
        Map<Integer, Span> spans = spans();
        progress.polled();
        if (spans.isEmpty()) {
            return false;
        }
        List<Said<M>> said = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Records.read(record, listener).ifPresent(said::add);
        }
        Batch<M> batch = new Batch<>(ends.topicId(), spans, said);
        if (!ledger.takeIn(batch)) {
            LOG.debugf("another instance has read on in %s; reading on from there", topic.topicName());
            readOnFromTheLedger();
            return false;
        }
        spans.forEach((number, span) -> reached.put(number, span.to()));
        listener.tookIn(batch.messages(), batch.unreadable().size());
        noticeCaughtUp();
        return true;
    }

    private Map<Integer, Span> spans() {
        Map<Integer, Span> spans = new HashMap<>();
        reached.forEach((number, from) -> {
            long to = consumer.position(partition(number));
            if (to > from) {
                spans.put(number, new Span(from, to));
            }
        });
        return spans;
    }

    private void readOnFromTheLedger() {
        reached.clear();
        reached.putAll(ledger.resume(ends.topicId(), ends.ends().keySet()));
        reached.forEach((number, position) -> consumer.seek(partition(number), position));
        noticeCaughtUp();
    }

    private void noticeCaughtUp() {
        if (behind(ends) == 0) {
            progress.caughtUp();
        }
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
            ledger.reset(ends.topicId(), partition.partition(), beginning);
        });
        readOnFromTheLedger();
    }

    private boolean isStillTheTopic() {
        if (looking == null) {
            if (System.nanoTime() - lookAgainAt < 0) {
                return true;
            }
            looking = look.get();
        }
        if (!looking.isDone()) {
            return true;
        }
        CompletableFuture<Ends> looked = looking;
        looking = null;
        lookAgainAt = System.nanoTime() + lookEvery.toNanos();
        return looked.isCompletedExceptionally() || isSame(looked.join());
    }

    private boolean isSame(Ends seen) {
        progress.answered(behind(seen));
        boolean same = seen.topicId().equals(ends.topicId())
                && seen.ends().keySet().equals(ends.ends().keySet());
        if (!same) {
            LOG.infof("topic %s is another one or has grown; looking at it anew", topic.topicName());
            return false;
        }
        if (!ledger.standing().covers(ends.topicId(), reached)) {
            LOG.warnf(
                    "the database stands before what was read of %s, as a restored one does; reading it again",
                    topic.topicName());
            readOnFromTheLedger();
        }
        return true;
    }

    private TopicPartition partition(int number) {
        return new TopicPartition(topic.topicName(), number);
    }
}
