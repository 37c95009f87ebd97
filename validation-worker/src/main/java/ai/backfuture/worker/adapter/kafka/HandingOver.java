package ai.backfuture.worker.adapter.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.ContextHolder;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.commit.KafkaThrottledLatestProcessedCommit;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Commits as SmallRye's throttled strategy does, and lets the tests of a partition end before another worker gets it: what
 * is under way would be done by both, and an exchange counts the calls of both.
 *
 * <p>That strategy takes what is finished out of its books before it has committed it, and does not put it back when a
 * rebalance turns the commit away; so what is {@link Answered} is kept here too, and committed with the partition.
 *
 * <p>The thread that polls waits for it, so no new orders of other partitions are fetched meanwhile; a worker that takes
 * longer than the grace hands its tests over all the same, since a redelivery is harmless but for those calls.
 */
final class HandingOver extends ContextHolder implements KafkaCommitHandler {

    private static final Logger LOG = Logger.getLogger(HandingOver.class);

    private final KafkaThrottledLatestProcessedCommit commits;
    private final KafkaConsumer<?, ?> consumer;
    private final InFlight inFlight;
    private final Duration grace;
    private final Answered answered = new Answered();

    HandingOver(
            Vertx vertx,
            KafkaThrottledLatestProcessedCommit commits,
            KafkaConsumer<?, ?> consumer,
            InFlight inFlight,
            Duration grace) {
        super(vertx, commits.getTimeoutInMillis());
        this.commits = commits;
        this.consumer = consumer;
        this.inFlight = inFlight;
        this.grace = grace;
    }

    @Override
    public void capture(Context context) {
        super.capture(context);
        commits.capture(context);
    }

    @Override
    public void capture(io.vertx.mutiny.core.Context context) {
        super.capture(context);
        commits.capture(context);
    }

    @Override
    public <K, V> Uni<IncomingKafkaRecord<K, V>> received(IncomingKafkaRecord<K, V> order) {
        answered.received(partition(order), order.getOffset());
        return commits.received(order);
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> order) {
        return Uni.createFrom().deferred(() -> {
            answered.answered(partition(order), order.getOffset());
            return commits.handle(order);
        });
    }

    @Override
    public void partitionsAssigned(Collection<TopicPartition> partitions) {
        inFlight.takenOver(partitions);
        commits.partitionsAssigned(partitions);
    }

    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        int left = inFlight.handOver(partitions, grace);
        if (left > 0) {
            LOG.warnf("tests handed to another worker unfinished: %d", left);
        }
        commits.partitionsRevoked(partitions);
        Map<TopicPartition, OffsetAndMetadata> finished = answered.handOver(partitions);
        if (!finished.isEmpty()) {
            consumer.unwrap().commitSync(finished);
        }
    }

    @Override
    public void terminate(boolean graceful) {
        commits.terminate(graceful);
    }

    private static TopicPartition partition(IncomingKafkaRecord<?, ?> order) {
        return new TopicPartition(order.getTopic(), order.getPartition());
    }
}
