package ai.backfuture.worker.exchange.coinbase;

import static ai.backfuture.worker.exchange.coinbase.CoinbaseCalls.call;
import static ai.backfuture.worker.exchange.coinbase.CoinbaseCalls.list;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.coinbase.CoinbaseCalls.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Coinbase: consumer accounts through Advanced Trade with CDP keys. Futures are those of the United States (CFM) or, for
 * a key of such a portfolio, international perpetuals (INTX).
 *
 * @see <a href="https://docs.cdp.coinbase.com/coinbase-app/advanced-trade-apis/overview">Coinbase Advanced Trade</a>
 */
public final class Coinbase implements Exchange {

    static final Endpoint KEY_INFO = get("/key_permissions");
    static final Endpoint ACCOUNTS = get("/accounts");
    static final Endpoint ORDERS = get("/orders/historical/batch");
    static final Endpoint FUTURES_BALANCE = get("/cfm/balance_summary");
    static final Endpoint FUTURES_POSITIONS = get("/cfm/positions");

    static final Endpoint PERPETUALS_PORTFOLIO = get("/intx/portfolio/{id}");
    static final Endpoint PERPETUALS_POSITIONS = get("/intx/positions/{id}");

    private static final Set<Endpoint> HARMLESS = Set.of(
            KEY_INFO, ACCOUNTS, ORDERS, FUTURES_BALANCE, FUTURES_POSITIONS, PERPETUALS_PORTFOLIO, PERPETUALS_POSITIONS);

    private static Endpoint get(String path) {
        return Endpoint.get(Site.SPOT, "/api/v3/brokerage" + path);
    }

    @Override
    public ExchangeId id() {
        return ExchangeId.COINBASE;
    }

    @Override
    public Set<Endpoint> harmless() {
        return HARMLESS;
    }

    @Override
    public List<PublicCall> pulse(Site site) {
        return CoinbasePulse.of(site);
    }

    @Override
    public Optional<Refusal> refusal(ApiCredential credential) {
        return CoinbaseKey.isReadable(credential.secretKey())
                ? Optional.empty()
                : Optional.of(Refusal.of(Reason.INVALID_KEY, null)
                        .with("the private key is not one that Coinbase issues: paste all of it, from BEGIN to END,"
                                + " or the whole line of an Ed25519 key"));
    }

    @Override
    public List<Call> calls(Set<Market> markets) {
        List<Call> calls = new ArrayList<>();
        Market market = markets.contains(Market.SPOT) ? Market.SPOT : Market.FUTURES;
        calls.add(call(Question.of(StepName.PERMISSIONS, Market.SPOT, KEY_INFO, ""), CoinbaseKeyInfo::read));
        if (markets.contains(Market.SPOT)) {
            calls.add(call(Question.of(StepName.BALANCE, Market.SPOT, ACCOUNTS, "limit=250"), list("accounts")));
        }
        calls.add(call(Question.of(StepName.ORDERS, market, ORDERS, "order_status=OPEN"), list("orders")));
        if (markets.contains(Market.FUTURES)) {
            calls.add(CoinbaseFutures.balance());
            calls.add(CoinbaseFutures.positions());
        }
        return calls;
    }
}
