package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** How each exchange is, seen from each of our egress addresses; compacted topic {@code exchange-states}. */
public sealed interface ExchangeStateEvent extends Event {

    /** The state after a change. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ExchangeStateChanged(ExchangeStateView state) implements ExchangeStateEvent {

        public ExchangeStateChanged {
            requireNonNull(state, "state");
        }

        @Override
        @JsonIgnore
        public UUID key() {
            return state.id();
        }
    }
}
