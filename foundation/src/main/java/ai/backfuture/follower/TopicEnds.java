package ai.backfuture.follower;

import ai.backfuture.contracts.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks Kafka which partitions a topic has, and where each one ends for committed records. */
@ApplicationScoped
public class TopicEnds {

    private static final int TIMEOUT_MILLIS = (int) Duration.ofMillis(1500).toMillis();

    /**
     * Where the topic ends.
     *
     * @param topicId differs when a topic of the same name is another one
     * @param ends by partition, the offset that the next committed record may get
     */
    public record Ends(String topicId, Map<Integer, Long> ends) {

        public Ends {
            ends = Map.copyOf(ends);
        }
    }

    private final Map<String, Object> settings;
    private final Map<Topic, SharedRead<Ends>> reads = new ConcurrentHashMap<>();
    private @Nullable Admin admin;

    TopicEnds(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, service + "-topic-ends");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    }

    /** The ends at some moment after this call; fails when Kafka does not answer in time. Any number may ask at once. */
    public CompletableFuture<Ends> now(Topic topic) {
        return reads.computeIfAbsent(topic, one -> new SharedRead<>(() -> read(one)))
                .fresh();
    }

    private CompletableFuture<Ends> read(Topic topic) {
        Admin kafka = admin();
        return kafka.describeTopics(List.of(topic.topicName()), new DescribeTopicsOptions().timeoutMs(TIMEOUT_MILLIS))
                .topicNameValues()
                .get(topic.topicName())
                .toCompletionStage()
                .toCompletableFuture()
                .thenCompose(described -> ends(kafka, described));
    }

    private static CompletableFuture<Ends> ends(Admin kafka, TopicDescription topic) {
        Map<TopicPartition, OffsetSpec> latest = topic.partitions().stream()
                .map(TopicPartitionInfo::partition)
                .map(partition -> new TopicPartition(topic.name(), partition))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return kafka.listOffsets(
                        latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED).timeoutMs(TIMEOUT_MILLIS))
                .all()
                .toCompletionStage()
                .toCompletableFuture()
                .thenApply(offsets -> new Ends(topic.topicId().toString(), byPartition(offsets)));
    }

    private static Map<Integer, Long> byPartition(Map<TopicPartition, ListOffsetsResultInfo> offsets) {
        Map<Integer, Long> ends = new HashMap<>();
        offsets.forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }

    /** Made when first needed: it cannot be made while the broker's name is not known to DNS. */
    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
