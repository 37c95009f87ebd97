package ai.backfuture.strategy.domain;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.FailureKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the gate says. */
public sealed interface Enablement {

    /** The strategy may run. */
    record Allowed(Set<StrategyWarning> warnings) implements Enablement {

        public Allowed {
            warnings = Set.copyOf(warnings);
        }
    }

    /**
     * The strategy may not run.
     *
     * @param reason why, as the connection's last test or the lease has it; null while no test has ended
     * @param kind who has to act; null while no test has ended
     * @param title the reason in a few words
     * @param cause what lies behind it, where known
     * @param whatToDo the owner's next step, in one or two sentences
     */
    record Refused(
            Code code,
            ConnectionStatus connectionStatus,
            @Nullable String reason,
            @Nullable FailureKind kind,
            String title,
            @Nullable String cause,
            String whatToDo)
            implements Enablement {}

    /** Stable names of refusals. */
    enum Code {
        /** Not Online, no longer Online, or not there at all. */
        CONNECTION_NOT_ONLINE,
        /** Online, but not proved to be allowed to trade on the strategy's market. */
        TRADE_RIGHT_NOT_CONFIRMED,
        /** An operator has stopped the owner, the exchange or everything. */
        SUSPENDED_BY_OPERATOR
    }
}
