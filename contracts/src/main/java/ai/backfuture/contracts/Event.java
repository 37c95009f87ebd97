package ai.backfuture.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** Anything that one service tells the others through a topic. */
public sealed interface Event
        permits ConnectionEvent,
                ValidationEvent,
                TestProgressEvent,
                ConnectionStateEvent,
                ExchangeStateEvent,
                SuspensionEvent,
                OwnerEvent,
                StrategyEvent {

    /** The record key: all events of one connection, one strategy, one exchange or one suspension stay in order. */
    @JsonIgnore
    UUID key();
}
