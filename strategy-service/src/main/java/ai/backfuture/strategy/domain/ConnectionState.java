package ai.backfuture.strategy.domain;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.PermissionState;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of a connection; the truth is elsewhere, and {@code version} orders what was heard of it.
 *
 * @param validUntil the end of the lease that being Online is
 * @param tradeRights what was learnt about each market's trade right; absent is not confirmed
 * @param lastTest the last failure; null when there is none to speak of
 */
public record ConnectionState(
        ConnectionId id,
        Owner owner,
        ExchangeId exchange,
        ConnectionStatus status,
        long version,
        @Nullable Instant validUntil,
        Set<Market> markets,
        Map<Market, PermissionState> tradeRights,
        @Nullable LastTest lastTest) {

    public ConnectionState {
        markets = Set.copyOf(markets);
        tradeRights = Map.copyOf(tradeRights);
    }

    /** Whether this owner may build on it; one that is gone belongs to nobody. */
    public boolean belongsTo(Owner someone) {
        return status != ConnectionStatus.REMOVED && owner.equals(someone);
    }

    /** Being Online or Degraded holds only up to, not at, the end of the lease. */
    boolean leaseHolds(Instant now) {
        return validUntil != null && now.isBefore(validUntil);
    }

    boolean mayTrade(Market market) {
        return markets.contains(market) && tradeRights.get(market) == PermissionState.CONFIRMED_ON;
    }
}
