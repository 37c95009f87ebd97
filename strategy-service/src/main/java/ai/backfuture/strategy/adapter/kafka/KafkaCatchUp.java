package ai.backfuture.strategy.adapter.kafka;

import ai.backfuture.contracts.Topic;
import ai.backfuture.follower.ReadingPositions;
import ai.backfuture.follower.SharedRead;
import ai.backfuture.follower.Standing;
import ai.backfuture.follower.TopicEnds;
import ai.backfuture.follower.TopicEnds.Ends;
import ai.backfuture.strategy.application.CatchUp;
import ai.backfuture.strategy.application.Connections;
import ai.backfuture.strategy.domain.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Waits until the view's positions, as the database has them, reach the end of the topic as Kafka told it after the call.
 *
 * <p>Waits for the partition that the connection's key falls into, and for the one that its newest known state came
 * from: they differ once partitions have been added. Holds no database connection while it waits.
 */
@ApplicationScoped
class KafkaCatchUp implements CatchUp {

    private static final Logger LOG = Logger.getLogger(KafkaCatchUp.class);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final TopicEnds topicEnds;
    private final Connections connections;
    private final SharedRead<Standing> standings;
    private final Duration patience;

    KafkaCatchUp(
            TopicEnds topicEnds,
            Connections connections,
            ReadingPositions positions,
            @ConfigProperty(name = "backfuture.view.catch-up-within", defaultValue = "PT2S") Duration patience) {
        this.topicEnds = topicEnds;
        this.connections = connections;
        this.patience = patience;
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        this.standings = new SharedRead<>(
                () -> CompletableFuture.supplyAsync(() -> positions.standing(Topic.CONNECTION_STATES), threads));
    }

    @Override
    public boolean untilNow(ConnectionId id) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            Ends now = within(deadline, topicEnds.now(Topic.CONNECTION_STATES));
            Map<Integer, Long> needed = needed(id, now);
            while (!within(deadline, standings.fresh()).covers(now.topicId(), needed)) {
                if (System.nanoTime() - deadline >= 0) {
                    return false;
                }
                Thread.sleep(PAUSE);
            }
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf(e, "the end of the topic could not be read");
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<Integer, Long> needed(ConnectionId id, Ends now) {
        Map<Integer, Long> needed = new HashMap<>();
        int ofKey = partition(id, now.ends().size());
        needed.put(ofKey, now.ends().getOrDefault(ofKey, Long.MAX_VALUE));
        OptionalInt source = connections.sourcePartition(id);
        source.ifPresent(partition -> {
            Long end = now.ends().get(partition);
            if (end != null) {
                needed.put(partition, end);
            }
        });
        return needed;
    }

    /** As Kafka's default partitioner has it for a record whose key is the id as text. */
    static int partition(ConnectionId id, int partitions) {
        byte[] key = id.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    private static <T> T within(long deadline, CompletableFuture<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
}
