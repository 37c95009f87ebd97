package ai.backfuture.contracts;

import java.time.Duration;
import java.util.Map;

/** The topics, each with the one service that writes it. Record keys are ids of what the events are about. */
public enum Topic {
    /** Tests that workers are asked for. */
    CONNECTIONS("connections", "connection-service", 48, Map.of()),
    /** What workers found. */
    VALIDATIONS("validations", "validation-worker", 48, Map.of()),
    /** Steps of running tests, best effort. */
    TEST_PROGRESS(
            "test-progress",
            "validation-worker",
            12,
            Map.of("retention.ms", Long.toString(Duration.ofHours(1).toMillis()))),
    /** Where each connection stands, and which owners are erased. */
    CONNECTION_STATES("connection-states", "connection-service", 12, Map.of("cleanup.policy", "compact")),
    /** How each exchange is for us. */
    EXCHANGE_STATES("exchange-states", "connection-service", 1, Map.of("cleanup.policy", "compact")),
    /** What operators have stopped. */
    SUSPENSIONS("suspensions", "connection-service", 1, Map.of("cleanup.policy", "compact")),
    /** What happened to strategies. */
    STRATEGIES("strategies", "strategy-service", 12, Map.of("cleanup.policy", "compact"));

    private final String topicName;
    private final String writer;
    private final int partitions;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, String> settings;

    Topic(String topicName, String writer, int partitions, Map<String, String> settings) {
        this.topicName = topicName;
        this.writer = writer;
        this.partitions = partitions;
        this.settings = settings;
    }

    public String topicName() {
        return topicName;
    }

    /** The only service that writes to it. */
    public String writer() {
        return writer;
    }

    /** Advised number of partitions. */
    public int partitions() {
        return partitions;
    }

    /** Topic settings that differ from the broker's defaults. */
    public Map<String, String> settings() {
        return settings;
    }
}
