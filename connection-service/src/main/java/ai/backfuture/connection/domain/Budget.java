package ai.backfuture.connection.domain;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one of our addresses may still call an exchange.
 *
 * @param egress our name for the way out
 * @param spent for each limit of the exchange's quota
 * @param underWay what has gone out and not ended
 * @param pausedUntil the exchange has asked this address to stay away until then
 */
public record Budget(
        ExchangeId exchange,
        String egress,
        Map<String, Spending> spent,
        TestsUnderWay underWay,
        @Nullable Instant pausedUntil) {

    public Budget {
        spent = Map.copyOf(spent);
    }

    /** Nothing has gone out yet. */
    public static Budget untouched(ExchangeId exchange, String egress) {
        return new Budget(exchange, egress, Map.of(), TestsUnderWay.none(), null);
    }

    /** Whether nothing may go out at all for now. */
    public boolean paused(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }

    /** Whether there is room for a test of these markets within this share of the quota. */
    public boolean allows(Quota quota, Set<Market> markets, double share, Instant now) {
        return quota.limits().stream().allMatch(limit -> spent(limit)
                .allows(limit.takenBy(markets), underWay.unitsOf(limit), limit, share, now));
    }

    /** Whether the test that goes out now is to ask for the exchange's status, too; never where all of them do. */
    public boolean asksStatus(Quota quota, Instant now) {
        return quota.status()
                .filter(limit -> spent(limit).allows(1, 0, limit, 1, now))
                .isPresent();
    }

    /**
     * The same with a test of these markets gone out.
     *
     * @param asksStatus whether it was told to ask for the status, after {@link #asksStatus(Quota, Instant)}
     */
    public Budget sentOut(Quota quota, Set<Market> markets, boolean asksStatus, Instant now) {
        Map<String, Spending> after = new HashMap<>(spent);
        quota.limits()
                .forEach(limit -> after.put(limit.name(), spent(limit).granted(limit.takenBy(markets), limit, now)));
        if (asksStatus) {
            quota.status()
                    .ifPresent(limit -> after.put(limit.name(), spent(limit).ended(1, limit, now)));
        }
        return new Budget(exchange, egress, after, underWay.and(markets), pausedUntil);
    }

    /** The same with a test of these markets that was under way and ended at that time. */
    public Budget ended(Quota quota, Set<Market> markets, Instant time) {
        Map<String, Spending> after = new HashMap<>(spent);
        quota.limits()
                .forEach(limit -> after.put(limit.name(), spent(limit).ended(limit.takenBy(markets), limit, time)));
        return new Budget(exchange, egress, after, underWay.without(markets), pausedUntil);
    }

    private Spending spent(Quota.Limit limit) {
        return spent.getOrDefault(limit.name(), Spending.none());
    }
}
