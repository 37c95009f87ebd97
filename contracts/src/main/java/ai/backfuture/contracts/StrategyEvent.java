package ai.backfuture.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What happened to a strategy; topic {@code strategies}. Traders, dashboards and connection-service listen. */
public sealed interface StrategyEvent extends Event {

    /** Whose strategy it is: the {@code sub} of the owner's token. */
    String owner();

    /** The whole strategy after the event. */
    StrategyView strategy();

    @Override
    @JsonIgnore
    default UUID key() {
        return strategy().id();
    }

    /** Traders may trade it from now on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StrategyEnabled(String owner, StrategyView strategy) implements StrategyEvent {}

    /** The owner switched it off, or has just created it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StrategyDisabled(String owner, StrategyView strategy) implements StrategyEvent {}

    /** The system switched it off; {@code strategy.suspendedReason} says why. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StrategySuspended(String owner, StrategyView strategy) implements StrategyEvent {}

    /** Its settings were changed while its status stayed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StrategyEdited(String owner, StrategyView strategy) implements StrategyEvent {}

    /** It is gone; {@code strategy} is its last state. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StrategyRemoved(String owner, StrategyView strategy) implements StrategyEvent {}
}
