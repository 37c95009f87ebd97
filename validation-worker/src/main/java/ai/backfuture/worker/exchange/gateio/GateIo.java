package ai.backfuture.worker.exchange.gateio;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gate.io, API v4: one host for everything. The list of all keys of the account describes ours; it does not say whether
 * one can withdraw, and there is no order that would only be checked.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/">Gate.io API</a>
 */
public final class GateIo implements Exchange {

    static final Endpoint KEYS = Endpoint.get(Site.SPOT, "/api/v4/account/main_keys");
    static final Endpoint DETAIL = Endpoint.get(Site.SPOT, "/api/v4/account/detail");
    static final Endpoint SPOT_ACCOUNTS = Endpoint.get(Site.SPOT, "/api/v4/spot/accounts");
    static final Endpoint SPOT_ORDERS = Endpoint.get(Site.SPOT, "/api/v4/spot/open_orders");
    static final Endpoint FUTURES_ACCOUNT = Endpoint.get(Site.SPOT, "/api/v4/futures/usdt/accounts");
    static final Endpoint FUTURES_POSITIONS = Endpoint.get(Site.SPOT, "/api/v4/futures/usdt/positions");
    static final Endpoint FUTURES_ORDERS = Endpoint.get(Site.SPOT, "/api/v4/futures/usdt/orders");

    private static final Set<Endpoint> HARMLESS =
            Set.of(KEYS, DETAIL, SPOT_ACCOUNTS, SPOT_ORDERS, FUTURES_ACCOUNT, FUTURES_POSITIONS, FUTURES_ORDERS);

    @Override
    public ExchangeId id() {
        return ExchangeId.GATEIO;
    }

    @Override
    public Set<Endpoint> harmless() {
        return HARMLESS;
    }

    @Override
    public List<PublicCall> pulse(Site site) {
        return GateIoPulse.of(site);
    }

    @Override
    public List<Call> calls(Set<Market> markets) {
        List<Call> calls = new ArrayList<>();
        calls.add(GateIoCalls.keyInfo(markets));
        if (markets.contains(Market.SPOT)) {
            calls.add(GateIoCalls.spotBalance());
            calls.add(GateIoCalls.spotOrders());
        }
        if (markets.contains(Market.FUTURES)) {
            calls.add(GateIoCalls.futuresBalance());
            calls.add(GateIoCalls.positions());
            calls.add(GateIoCalls.futuresOrders());
        }
        return calls;
    }

    @Override
    public Optional<Refusal> refusal(ApiCredential credential) {
        return credential.apiKey().fitsHeader()
                ? Optional.empty()
                : Optional.of(Refusal.of(Reason.INVALID_KEY, null).with("the key has characters that no key has"));
    }
}
