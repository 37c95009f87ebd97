package ai.backfuture.worker.exchange.coinbase;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Coinbase: consumer accounts through Advanced Trade with CDP keys. Futures are those of the United States (CFM);
 * international perpetuals are another product and not asked for.
 *
 * @see <a href="https://docs.cdp.coinbase.com/coinbase-app/advanced-trade-apis/overview">Coinbase Advanced Trade</a>
 */
public final class Coinbase implements Exchange {

    static final Endpoint KEY_INFO = get("/key_permissions");
    static final Endpoint ACCOUNTS = get("/accounts");
    static final Endpoint ORDERS = get("/orders/historical/batch");
    static final Endpoint FUTURES_BALANCE = get("/cfm/balance_summary");
    static final Endpoint FUTURES_POSITIONS = get("/cfm/positions");

    private static final Set<Endpoint> HARMLESS =
            Set.of(KEY_INFO, ACCOUNTS, ORDERS, FUTURES_BALANCE, FUTURES_POSITIONS);

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
        calls.add(call(StepName.PERMISSIONS, Market.SPOT, KEY_INFO, "", CoinbaseKeyInfo::read, true));
        if (markets.contains(Market.SPOT)) {
            calls.add(call(StepName.BALANCE, Market.SPOT, ACCOUNTS, "limit=250", list("accounts"), true));
        }
        calls.add(call(StepName.ORDERS, market, ORDERS, "order_status=OPEN", list("orders"), true));
        if (markets.contains(Market.FUTURES)) {
            calls.add(call(
                    StepName.BALANCE,
                    Market.FUTURES,
                    FUTURES_BALANCE,
                    "",
                    body -> Read.shaped(data -> data.has("balance_summary"), body),
                    true));
            calls.add(call(StepName.POSITIONS, Market.FUTURES, FUTURES_POSITIONS, "", list("positions"), true));
        }
        return calls;
    }

    private static Call call(
            StepName step,
            Market market,
            Endpoint endpoint,
            String query,
            Function<JsonNode, Reading> reader,
            boolean first) {
        CoinbaseErrors errors = endpoint.equals(FUTURES_BALANCE) || endpoint.equals(FUTURES_POSITIONS)
                ? CoinbaseErrors.OF_FUTURES
                : CoinbaseErrors.OF_THE_ACCOUNT;
        return new Call(
                step,
                market,
                endpoint,
                (credential, time) -> CoinbaseSigning.sign(endpoint, query, credential, time),
                (answer, time) -> switch (CoinbaseAnswers.open(answer, errors, time)) {
                    case CoinbaseAnswers.Data data -> reader.apply(data.data());
                    // good tokens have been refused now and then, so a refusal has to be said twice
                    case CoinbaseAnswers.Refused _
                    when first && answer.status() == 401 ->
                        new Reading.Instead(call(step, market, endpoint, query, reader, false));
                    case CoinbaseAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    private static Function<JsonNode, Reading> list(String name) {
        return body -> Read.shaped(data -> data.path(name).isArray(), body);
    }
}
