package ai.backfuture.worker.exchange.binance;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Binance: the wallet API on the spot host describes the key, for both markets; the rest proves that it really reads.
 *
 * <p>What {@code /api/v3/account} says of trading and withdrawing is about the account and never about the key.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api">Binance API</a>
 */
public final class Binance implements Exchange {

    static final Endpoint KEY_INFO = Endpoint.get(Site.SPOT, "/sapi/v1/account/apiRestrictions");
    static final Endpoint ACCOUNT = Endpoint.get(Site.SPOT, "/api/v3/account");
    static final Endpoint SPOT_ORDERS = Endpoint.get(Site.SPOT, "/api/v3/openOrders");
    static final Endpoint FUTURES_BALANCE = Endpoint.get(Site.FUTURES, "/fapi/v3/balance");
    static final Endpoint FUTURES_POSITIONS = Endpoint.get(Site.FUTURES, "/fapi/v3/positionRisk");
    static final Endpoint FUTURES_ORDERS = Endpoint.get(Site.FUTURES, "/fapi/v1/openOrders");

    private static final Set<Endpoint> HARMLESS =
            Set.of(KEY_INFO, ACCOUNT, SPOT_ORDERS, FUTURES_BALANCE, FUTURES_POSITIONS, FUTURES_ORDERS);

    /** Asking about one symbol is an eighth of the weight of asking about all. */
    private static final String ONE_SYMBOL = "symbol=BTCUSDT";

    @Override
    public ExchangeId id() {
        return ExchangeId.BINANCE;
    }

    @Override
    public Set<Endpoint> harmless() {
        return HARMLESS;
    }

    @Override
    public List<PublicCall> pulse(Site site) {
        return BinancePulse.of(site);
    }

    @Override
    public List<Call> calls(Set<Market> markets) {
        List<Call> calls = new ArrayList<>();
        calls.add(call(StepName.PERMISSIONS, Market.SPOT, KEY_INFO, "", BinanceKeyInfo::read));
        if (markets.contains(Market.SPOT)) {
            calls.add(reading(
                    StepName.BALANCE, Market.SPOT, ACCOUNT, "omitZeroBalances=true", account -> account.path("balances")
                            .isArray()));
            calls.add(reading(StepName.ORDERS, Market.SPOT, SPOT_ORDERS, ONE_SYMBOL, JsonNode::isArray));
        }
        if (markets.contains(Market.FUTURES)) {
            calls.add(reading(StepName.BALANCE, Market.FUTURES, FUTURES_BALANCE, "", JsonNode::isArray));
            calls.add(reading(StepName.POSITIONS, Market.FUTURES, FUTURES_POSITIONS, ONE_SYMBOL, JsonNode::isArray));
            calls.add(reading(StepName.ORDERS, Market.FUTURES, FUTURES_ORDERS, ONE_SYMBOL, JsonNode::isArray));
        }
        return calls;
    }

    private static Call reading(
            StepName step, Market market, Endpoint endpoint, String query, Predicate<JsonNode> wellFormed) {
        return call(step, market, endpoint, query, answer -> Read.shaped(wellFormed, answer.data()));
    }

    private static Call call(StepName step, Market market, Endpoint endpoint, String query, DataReader reader) {
        BinanceErrors errors = endpoint.equals(KEY_INFO) ? BinanceErrors.OF_THE_KEY : BinanceErrors.OF_A_READ;
        return new Call(
                step,
                market,
                endpoint,
                (credential, time) -> BinanceSigning.sign(endpoint, query, credential, time),
                (answer, time) -> switch (BinanceAnswers.open(answer, errors, time)) {
                    case BinanceAnswers.Data data -> reader.read(data);
                    case BinanceAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    private interface DataReader {
        Reading read(BinanceAnswers.Data answer);
    }
}
