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
 * @param pausedUntil the exchange has asked this address to stay away until then
 */
public record Budget(
        ExchangeId exchange,
        String egress,
        Map<String, SpentUnits> spent,
        @Nullable Instant pausedUntil) {

    public Budget {
        spent = Map.copyOf(spent);
    }

    /** Whether nothing may go out at all for now. */
    public boolean paused(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }

    /** Whether there is room for a test of these markets within this share of the quota. */
    public boolean allows(Quota quota, Set<Market> markets, double share, Instant now) {
        return quota.limits().stream()
                .allMatch(limit -> spent(limit).allows(limit.takenBy(markets), limit, share, now));
    }

    /** The same with a test of these markets sent out. */
    public Budget spentOn(Quota quota, Set<Market> markets, Instant now) {
        Map<String, SpentUnits> after = new HashMap<>();
        quota.limits().forEach(limit -> after.put(limit.name(), spent(limit).plus(limit.takenBy(markets), limit, now)));
        return new Budget(exchange, egress, after, pausedUntil);
    }

    private SpentUnits spent(Quota.Limit limit) {
        return spent.getOrDefault(limit.name(), SpentUnits.none());
    }
}
