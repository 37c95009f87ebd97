package ai.backfuture.notification.domain;

import ai.backfuture.contracts.StrategyView;
import ai.backfuture.contracts.SuspensionReason;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words of the messages about strategies. */
public final class StrategyNews {

    private StrategyNews() {}

    /** The system has suspended the strategy. */
    public static Notification suspended(Owner owner, StrategyView strategy, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("strategyId", strategy.id().toString());
        data.put("connectionId", strategy.connectionId().toString());
        data.put("name", strategy.name());
        data.put("status", strategy.status().name());
        data.put("version", strategy.version());
        SuspensionReason reason = strategy.suspendedReason();
        if (reason != null) {
            data.put("reason", reason.name());
        }
        data.put("title", "The strategy was suspended");
        data.put("whatToDo", whatToDo(reason));
        return new Notification(
                owner, EventName.STRATEGY_SUSPENDED, strategy.id(), Long.toString(strategy.version()), now, data);
    }

    private static String whatToDo(@Nullable SuspensionReason reason) {
        return switch (reason) {
            case CONNECTION_FAILED -> "Mend the connection, then enable the strategy again.";
            case CONNECTION_REMOVED -> "Move the strategy to another connection, then enable it again.";
            case LEASE_ENDED -> "Wait until the connection is Online again, then enable the strategy again.";
            case TRADE_PERMISSION_LOST ->
                "Give the key the right to trade this market again, test the connection, then enable the strategy again.";
            case SUSPENDED_BY_OPERATOR ->
                "Wait until the operator's stop is lifted, then enable the strategy again; nothing is wrong with your key.";
            case null -> "Look at its connection, then enable the strategy again.";
        };
    }
}
