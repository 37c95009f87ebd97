package ai.backfuture.worker.exchange.mexc;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * MEXC: two APIs under one name, spot and futures, that sign and fail differently.
 *
 * <p>{@code POST} on the path of the key info changes the key's address list, and the path of the test order without
 * {@code /test} places a real one: neither is among the harmless calls.
 *
 * @see <a href="https://www.mexc.com/api-docs">MEXC API</a>
 */
public final class Mexc implements Exchange {

    static final Endpoint KEY_INFO = Endpoint.get(Site.SPOT, "/api/v3/apiKeyInfo");
    static final Endpoint TEST_ORDER = Endpoint.post(Site.SPOT, "/api/v3/order/test");
    static final Endpoint ACCOUNT = Endpoint.get(Site.SPOT, "/api/v3/account");
    static final Endpoint SPOT_ORDERS = Endpoint.get(Site.SPOT, "/api/v3/openOrders");
    static final Endpoint FUTURES_ASSETS = Endpoint.get(Site.FUTURES, "/api/v1/private/account/assets");
    static final Endpoint FUTURES_POSITIONS = Endpoint.get(Site.FUTURES, "/api/v1/private/position/open_positions");
    static final Endpoint FUTURES_ORDERS =
            Endpoint.get(Site.FUTURES, "/api/v1/private/order/list/open_orders/BTC_USDT");

    /** The host that the futures API had for itself before it moved to that of spot; its paths are the same. */
    static final Site OLD_FUTURES = Site.named("contract");

    private static final Set<Endpoint> HARMLESS = Set.of(
            KEY_INFO,
            TEST_ORDER,
            ACCOUNT,
            SPOT_ORDERS,
            FUTURES_ASSETS,
            FUTURES_POSITIONS,
            FUTURES_ORDERS,
            FUTURES_ASSETS.at(OLD_FUTURES),
            FUTURES_POSITIONS.at(OLD_FUTURES),
            FUTURES_ORDERS.at(OLD_FUTURES));

    @Override
    public ExchangeId id() {
        return ExchangeId.MEXC;
    }

    @Override
    public Set<Endpoint> harmless() {
        return HARMLESS;
    }

    @Override
    public List<PublicCall> pulse(Site site) {
        return MexcPulse.of(site);
    }

    @Override
    public List<Call> calls(Set<Market> markets) {
        List<Call> calls = new ArrayList<>();
        calls.add(MexcSpotCalls.keyInfo(markets));
        if (markets.contains(Market.SPOT)) {
            calls.add(MexcSpotCalls.account());
            calls.add(MexcSpotCalls.openOrders());
        }
        if (markets.contains(Market.FUTURES)) {
            calls.add(MexcFuturesCalls.assets());
            calls.add(MexcFuturesCalls.positions());
            calls.add(MexcFuturesCalls.openOrders());
        }
        return calls;
    }
}
