package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

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
    record StrategyEnabled(String owner, StrategyView strategy) implements StrategyEvent {

        public StrategyEnabled {
            requireNonNull(owner, "owner");
            requireNonNull(strategy, "strategy");
        }
    }

    /** The owner switched it off, or has just created it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StrategyDisabled(String owner, StrategyView strategy) implements StrategyEvent {

        public StrategyDisabled {
            requireNonNull(owner, "owner");
            requireNonNull(strategy, "strategy");
        }
    }

    /** The system switched it off; {@code strategy.suspendedReason} says why. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StrategySuspended(String owner, StrategyView strategy) implements StrategyEvent {

        public StrategySuspended {
            requireNonNull(owner, "owner");
            requireNonNull(strategy, "strategy");
        }
    }

    /** Its settings were changed while its status stayed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StrategyEdited(String owner, StrategyView strategy) implements StrategyEvent {

        public StrategyEdited {
            requireNonNull(owner, "owner");
            requireNonNull(strategy, "strategy");
        }
    }

    /** It is gone; {@code strategy} is its last state. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StrategyRemoved(String owner, StrategyView strategy) implements StrategyEvent {

        public StrategyRemoved {
            requireNonNull(owner, "owner");
            requireNonNull(strategy, "strategy");
        }
    }
}
