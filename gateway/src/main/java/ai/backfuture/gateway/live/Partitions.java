package ai.backfuture.gateway.live;

import ai.backfuture.contracts.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Asks the broker what the topics of the live feed look like. */
final class Partitions {

    private static final long LIMIT_SECONDS = 10;

    private Partitions() {}

    /**
     * @throws KafkaException when the broker cannot be asked, or does not have all the topics yet
     */
    static Topology discover(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("default.api.timeout.ms", "5000");
        settings.put("request.timeout.ms", "5000");
        List<String> topics = Topology.TOPICS.stream().map(Topic::topicName).toList();
        try (Admin admin = Admin.create(settings)) {
            Map<String, Topology.TopicFacts> facts = new HashMap<>();
            for (TopicDescription topic : admin.describeTopics(topics)
                    .allTopicNames()
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS)
                    .values()) {
                facts.put(
                        topic.name(),
                        new Topology.TopicFacts(
                                topic.topicId().toString(), topic.partitions().size()));
            }
            return Topology.of(facts);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("topics cannot be read: " + e.getMessage(), e);
        }
    }
}
