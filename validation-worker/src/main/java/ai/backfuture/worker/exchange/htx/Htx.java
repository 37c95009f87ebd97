package ai.backfuture.worker.exchange.htx;

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
 * HTX, formerly Huobi: one key for spot and contracts, on two hosts that fail in different ways.
 *
 * <p>There is no order that is only checked, so where a key may not describe itself its right to trade cannot be told.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/">HTX spot API</a>
 * @see <a href="https://huobiapi.github.io/docs/usdt_swap/v1/en/">HTX contracts API</a>
 */
public final class Htx implements Exchange {

    static final Endpoint UID = Endpoint.get(Site.SPOT, "/v2/user/uid");
    static final Endpoint KEY_INFO = Endpoint.get(Site.SPOT, "/v2/user/api-key");
    static final Endpoint ACCOUNTS = Endpoint.get(Site.SPOT, "/v1/account/accounts");
    static final Endpoint SPOT_BALANCE = Endpoint.get(Site.SPOT, "/v1/account/accounts/{id}/balance");
    static final Endpoint SPOT_ORDERS = Endpoint.get(Site.SPOT, "/v1/order/openOrders");
    static final Endpoint FUTURES_BALANCE = Endpoint.get(Site.FUTURES, "/v5/account/balance");
    static final Endpoint FUTURES_ORDERS = Endpoint.get(Site.FUTURES, "/v5/trade/order/opens");
    static final Endpoint FUTURES_POSITIONS = Endpoint.get(Site.FUTURES, "/v5/trade/position/opens");
    static final Endpoint OLD_FUTURES_BALANCE =
            Endpoint.post(Site.FUTURES, "/linear-swap-api/v1/swap_cross_account_info");
    static final Endpoint OLD_FUTURES_ORDERS = Endpoint.post(Site.FUTURES, "/linear-swap-api/v1/swap_cross_openorders");
    static final Endpoint OLD_FUTURES_POSITIONS =
            Endpoint.post(Site.FUTURES, "/linear-swap-api/v1/swap_cross_position_info");

    private static final Set<Endpoint> HARMLESS = Set.of(
            UID,
            KEY_INFO,
            ACCOUNTS,
            SPOT_BALANCE,
            SPOT_ORDERS,
            FUTURES_BALANCE,
            FUTURES_ORDERS,
            FUTURES_POSITIONS,
            OLD_FUTURES_BALANCE,
            OLD_FUTURES_ORDERS,
            OLD_FUTURES_POSITIONS);

    @Override
    public ExchangeId id() {
        return ExchangeId.HTX;
    }

    @Override
    public Set<Endpoint> harmless() {
        return HARMLESS;
    }

    @Override
    public List<PublicCall> pulse(Site site) {
        return HtxPulse.of(site);
    }

    @Override
    public List<Call> calls(Set<Market> markets) {
        List<Call> calls = new ArrayList<>();
        calls.add(HtxSpotCalls.keyInfo());
        if (markets.contains(Market.SPOT)) {
            calls.add(HtxSpotCalls.balance());
            calls.add(HtxSpotCalls.openOrders());
        }
        if (markets.contains(Market.FUTURES)) {
            calls.add(HtxFuturesCalls.balance());
            calls.add(HtxFuturesCalls.positions());
            calls.add(HtxFuturesCalls.openOrders());
        }
        return calls;
    }
}
