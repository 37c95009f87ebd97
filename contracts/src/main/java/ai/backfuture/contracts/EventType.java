package ai.backfuture.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stable CloudEvents {@code type} of each event, and the topic that carries it. */
public enum EventType {
    CONNECTION_ADDED("ai.backfuture.connection.added.v1", Topic.CONNECTIONS, ConnectionEvent.ConnectionAdded.class),
    CONNECTION_TEST_REQUESTED(
            "ai.backfuture.connection.test-requested.v1",
            Topic.CONNECTIONS,
            ConnectionEvent.ConnectionTestRequested.class),
    CONNECTION_VALIDATED(
            "ai.backfuture.connection.validated.v1", Topic.VALIDATIONS, ValidationEvent.ConnectionValidated.class),
    CONNECTION_FAILED("ai.backfuture.connection.failed.v1", Topic.VALIDATIONS, ValidationEvent.ConnectionFailed.class),
    TEST_STEP_FINISHED(
            "ai.backfuture.connection.test-step-finished.v1",
            Topic.TEST_PROGRESS,
            TestProgressEvent.TestStepFinished.class),
    CONNECTION_STATE_CHANGED(
            "ai.backfuture.connection.state-changed.v1",
            Topic.CONNECTION_STATES,
            ConnectionStateEvent.ConnectionStateChanged.class),
    OWNER_ERASED("ai.backfuture.owner.erased.v1", Topic.CONNECTION_STATES, OwnerEvent.OwnerErased.class),
    EXCHANGE_STATE_CHANGED(
            "ai.backfuture.exchange.state-changed.v1",
            Topic.EXCHANGE_STATES,
            ExchangeStateEvent.ExchangeStateChanged.class),
    SUSPENSION_CHANGED(
            "ai.backfuture.suspension.changed.v1", Topic.SUSPENSIONS, SuspensionEvent.SuspensionChanged.class),
    STRATEGY_ENABLED("ai.backfuture.strategy.enabled.v1", Topic.STRATEGIES, StrategyEvent.StrategyEnabled.class),
    STRATEGY_DISABLED("ai.backfuture.strategy.disabled.v1", Topic.STRATEGIES, StrategyEvent.StrategyDisabled.class),
    STRATEGY_SUSPENDED("ai.backfuture.strategy.suspended.v1", Topic.STRATEGIES, StrategyEvent.StrategySuspended.class),
    STRATEGY_EDITED("ai.backfuture.strategy.edited.v1", Topic.STRATEGIES, StrategyEvent.StrategyEdited.class),
    STRATEGY_REMOVED("ai.backfuture.strategy.removed.v1", Topic.STRATEGIES, StrategyEvent.StrategyRemoved.class);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::typeName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::recordType, Function.identity()));

    private final String typeName;
    private final Topic topic;
    private final Class<? extends Event> recordType;

    EventType(String typeName, Topic topic, Class<? extends Event> recordType) {
        this.typeName = typeName;
        this.topic = topic;
        this.recordType = recordType;
    }

    /** The CloudEvents {@code type}; never a class name, never changed once released. */
    public String typeName() {
        return typeName;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends Event> recordType() {
        return recordType;
    }

    /** The type with this CloudEvents name; empty for one that this build does not know. */
    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    /** The type of this event. */
    public static EventType of(Event event) {
        return BY_RECORD.get(event.getClass());
    }
}
