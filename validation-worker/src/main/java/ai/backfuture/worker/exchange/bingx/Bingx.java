package ai.backfuture.worker.exchange.bingx;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.wire.Parameters;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * BingX, the live host; spot and futures share it, each with paths of its own. A key works on the exchange's simulation
 * as well, which we never address.
 *
 * @see <a href="https://bingx-api.github.io/docs-v3/">BingX API</a>
 */
public final class Bingx implements Exchange {

    static final Endpoint PERMISSIONS = Endpoint.get(Site.SPOT, "/openApi/v1/account/apiPermissions");
    static final Endpoint RESTRICTIONS = Endpoint.get(Site.SPOT, "/openApi/v1/account/apiRestrictions");
    static final Endpoint SPOT_BALANCE = Endpoint.get(Site.SPOT, "/openApi/spot/v1/account/balance");
    static final Endpoint SPOT_ORDERS = Endpoint.get(Site.SPOT, "/openApi/spot/v1/trade/openOrders");
    static final Endpoint FUTURES_BALANCE = Endpoint.get(Site.FUTURES, "/openApi/swap/v3/user/balance");
    static final Endpoint FUTURES_ORDERS = Endpoint.get(Site.FUTURES, "/openApi/swap/v2/trade/openOrders");
    static final Endpoint FUTURES_POSITIONS = Endpoint.get(Site.FUTURES, "/openApi/swap/v2/user/positions");

    private static final Set<Endpoint> HARMLESS = Set.of(
            PERMISSIONS, RESTRICTIONS, SPOT_BALANCE, SPOT_ORDERS, FUTURES_BALANCE, FUTURES_ORDERS, FUTURES_POSITIONS);

    @Override
    public ExchangeId id() {
        return ExchangeId.BINGX;
    }

    @Override
    public Set<Endpoint> harmless() {
        return HARMLESS;
    }

    @Override
    public List<PublicCall> pulse(Site site) {
        return BingxPulse.of(site);
    }

    @Override
    public List<Call> calls(Set<Market> markets) {
        List<Call> calls = new ArrayList<>();
        calls.add(BingxKeyInfo.permissions());
        if (markets.contains(Market.SPOT)) {
            calls.add(reading(
                    StepName.BALANCE, Market.SPOT, SPOT_BALANCE, data -> Read.isListOrNone(data.path("balances"))));
            calls.add(reading(StepName.ORDERS, Market.SPOT, SPOT_ORDERS, Bingx::areOrders));
        }
        if (markets.contains(Market.FUTURES)) {
            calls.add(reading(StepName.BALANCE, Market.FUTURES, FUTURES_BALANCE, JsonNode::isArray));
            calls.add(reading(StepName.POSITIONS, Market.FUTURES, FUTURES_POSITIONS, Read::isListOrNone));
            calls.add(reading(StepName.ORDERS, Market.FUTURES, FUTURES_ORDERS, Bingx::areOrders));
        }
        return calls;
    }

    private static Call reading(StepName step, Market market, Endpoint endpoint, Predicate<JsonNode> wellFormed) {
        Call.Signer signer = (credential, time) -> BingxSigning.get(endpoint, Parameters.none(), credential, time);
        return new Call(step, market, endpoint, signer, (answer, time) -> switch (BingxAnswers.open(answer, time)) {
            case BingxAnswers.Data data -> Read.shaped(wellFormed, data.data());
            case BingxAnswers.Refused refused -> new Reading.Refused(refused.refusal());
        });
    }

    /** In an object, or bare. */
    private static boolean areOrders(JsonNode data) {
        return data.isArray() || Read.isListOrNone(data.path("orders"));
    }
}
