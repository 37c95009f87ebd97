package ai.backfuture.follower;

import java.util.Map;

/** How far a topic has been read: by partition, the offset to be read next. */
public record Standing(String topicId, Map<Integer, Long> positions) {

    public Standing {
        positions = Map.copyOf(positions);
    }

    /** Whether everything before these ends has been read, of the topic with this id. */
    public boolean covers(String otherTopicId, Map<Integer, Long> ends) {
        return topicId.equals(otherTopicId)
                && ends.entrySet().stream().allMatch(e -> positions.getOrDefault(e.getKey(), 0L) >= e.getValue());
    }
}
