package ai.backfuture.gateway.live;

import ai.backfuture.contracts.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions that feed the live streams, in the order in which positions list them. The same on every instance.
 *
 * @param fingerprint differs when a topic is created anew or gets more partitions, so that older ids are not
 *     mistaken for positions in it
 */
record Topology(int fingerprint, List<TopicPartition> partitions, Map<TopicPartition, Integer> slots) {

    /** What dashboards are told comes from these. */
    static final List<Topic> TOPICS =
            List.of(Topic.CONNECTION_STATES, Topic.STRATEGIES, Topic.TEST_PROGRESS, Topic.EXCHANGE_STATES);

    /** One of the topics as the broker has it. */
    record TopicFacts(String id, int partitions) {}

    /** All of {@link #TOPICS} must be there. */
    static Topology of(Map<String, TopicFacts> facts) {
        List<TopicPartition> partitions = new ArrayList<>();
        Map<TopicPartition, Integer> slots = new HashMap<>();
        List<TopicFacts> inOrder = new ArrayList<>();
        for (Topic topic : TOPICS) {
            TopicFacts fact = facts.get(topic.topicName());
            inOrder.add(fact);
            for (int i = 0; i < fact.partitions(); i++) {
                TopicPartition partition = new TopicPartition(topic.topicName(), i);
                slots.put(partition, partitions.size());
                partitions.add(partition);
            }
        }
        return new Topology(inOrder.hashCode(), List.copyOf(partitions), Map.copyOf(slots));
    }

    int size() {
        return partitions.size();
    }
}
