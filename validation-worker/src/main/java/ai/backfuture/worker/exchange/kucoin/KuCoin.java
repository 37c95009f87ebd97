package ai.backfuture.worker.exchange.kucoin;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.kucoin.KuCoinSigning.KeyVersion;
import ai.backfuture.worker.exchange.wire.Parameters;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * KuCoin, classic accounts: one call describes the key, the rest proves that it really reads.
 *
 * @see <a href="https://www.kucoin.com/docs-new">KuCoin API</a>
 */
public final class KuCoin implements Exchange {

    static final Endpoint KEY_INFO = Endpoint.get(Site.SPOT, "/api/v1/user/api-key");
    static final Endpoint ACCOUNTS = Endpoint.get(Site.SPOT, "/api/v1/accounts");
    static final Endpoint SPOT_ORDERS = Endpoint.get(Site.SPOT, "/api/v1/hf/orders/active");
    static final Endpoint FUTURES_BALANCE = Endpoint.get(Site.FUTURES, "/api/v1/account-overview");
    static final Endpoint FUTURES_POSITIONS = Endpoint.get(Site.FUTURES, "/api/v1/positions");
    static final Endpoint FUTURES_ORDERS = Endpoint.get(Site.FUTURES, "/api/v1/orders");

    private static final Set<Endpoint> HARMLESS =
            Set.of(KEY_INFO, ACCOUNTS, SPOT_ORDERS, FUTURES_BALANCE, FUTURES_POSITIONS, FUTURES_ORDERS);

    @Override
    public ExchangeId id() {
        return ExchangeId.KUCOIN;
    }

    @Override
    public Set<Endpoint> harmless() {
        return HARMLESS;
    }

    @Override
    public List<PublicCall> pulse(Site site) {
        return KuCoinPulse.of(site);
    }

    @Override
    public List<Call> calls(Set<Market> markets) {
        List<Call> calls = new ArrayList<>();
        calls.add(call(StepName.PERMISSIONS, Market.SPOT, KEY_INFO, Parameters.none(), KuCoinKeyInfo::read));
        if (markets.contains(Market.SPOT)) {
            calls.add(reading(
                    StepName.BALANCE, Market.SPOT, ACCOUNTS, Parameters.of("type", "trade"), JsonNode::isArray));
            calls.add(reading(
                    StepName.ORDERS,
                    Market.SPOT,
                    SPOT_ORDERS,
                    Parameters.of("symbol", "BTC-USDT"),
                    Read::isListOrNone));
        }
        if (markets.contains(Market.FUTURES)) {
            calls.add(reading(
                    StepName.BALANCE,
                    Market.FUTURES,
                    FUTURES_BALANCE,
                    Parameters.of("currency", "USDT"),
                    data -> data.has("currency")));
            calls.add(reading(
                    StepName.POSITIONS, Market.FUTURES, FUTURES_POSITIONS, Parameters.none(), Read::isListOrNone));
            calls.add(reading(
                    StepName.ORDERS,
                    Market.FUTURES,
                    FUTURES_ORDERS,
                    Parameters.of("status", "active"),
                    KuCoin::isPageOrList));
        }
        return calls;
    }

    private static Call reading(
            StepName step, Market market, Endpoint endpoint, Parameters parameters, Predicate<JsonNode> wellFormed) {
        return call(step, market, endpoint, parameters, answer -> Read.shaped(wellFormed, answer.data()));
    }

    private static Call call(
            StepName step, Market market, Endpoint endpoint, Parameters parameters, DataReader reader) {
        return call(step, market, endpoint, parameters, KeyVersion.THREE, reader);
    }

    private static Call call(
            StepName step,
            Market market,
            Endpoint endpoint,
            Parameters parameters,
            KeyVersion version,
            DataReader reader) {
        Call.Signer signer = (credential, time) -> KuCoinSigning.sign(endpoint, parameters, version, credential, time);
        return new Call(step, market, endpoint, signer, (answer, time) -> switch (KuCoinAnswers.open(answer, time)) {
            case KuCoinAnswers.Data data -> reader.read(data);
            case KuCoinAnswers.Refused refused
            when version == KeyVersion.THREE && refused.isWrongVersion() ->
                new Reading.Instead(call(step, market, endpoint, parameters, KeyVersion.TWO, reader));
            case KuCoinAnswers.Refused refused -> new Reading.Refused(refused.refusal());
        });
    }

    private static boolean isPageOrList(JsonNode data) {
        return data.path("items").isArray() || Read.isListOrNone(data);
    }

    private interface DataReader {
        Reading read(KuCoinAnswers.Data answer);
    }
}
