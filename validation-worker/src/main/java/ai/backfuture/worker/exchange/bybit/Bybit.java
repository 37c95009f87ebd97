package ai.backfuture.worker.exchange.bybit;

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
import java.util.function.Function;

/**
 * Bybit, unified accounts: spot and derivatives share one host and one balance, so everything is asked of the spot
 * address.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/guide">Bybit API v5</a>
 */
public final class Bybit implements Exchange {

    static final Endpoint KEY_INFO = Endpoint.get(Site.SPOT, "/v5/user/query-api");
    static final Endpoint BALANCE = Endpoint.get(Site.SPOT, "/v5/account/wallet-balance");
    static final Endpoint ORDERS = Endpoint.get(Site.SPOT, "/v5/order/realtime");
    static final Endpoint POSITIONS = Endpoint.get(Site.SPOT, "/v5/position/list");

    private static final Set<Endpoint> HARMLESS = Set.of(KEY_INFO, BALANCE, ORDERS, POSITIONS);
    private static final String LINEAR = "category=linear&settleCoin=USDT";

    @Override
    public ExchangeId id() {
        return ExchangeId.BYBIT;
    }

    @Override
    public Set<Endpoint> harmless() {
        return HARMLESS;
    }

    @Override
    public List<PublicCall> pulse(Site site) {
        return BybitPulse.of(site);
    }

    @Override
    public List<Call> calls(Set<Market> markets) {
        List<Call> calls = new ArrayList<>();
        calls.add(call(StepName.PERMISSIONS, Market.SPOT, KEY_INFO, "", BybitKeyInfo::read));
        Market balanceOf = markets.contains(Market.SPOT) ? Market.SPOT : Market.FUTURES;
        calls.add(call(StepName.BALANCE, balanceOf, BALANCE, "accountType=UNIFIED", Bybit::list));
        if (markets.contains(Market.SPOT)) {
            calls.add(call(StepName.ORDERS, Market.SPOT, ORDERS, "category=spot", Bybit::list));
        }
        if (markets.contains(Market.FUTURES)) {
            calls.add(call(StepName.ORDERS, Market.FUTURES, ORDERS, LINEAR, Bybit::list));
            calls.add(call(StepName.POSITIONS, Market.FUTURES, POSITIONS, LINEAR, Bybit::list));
        }
        return calls;
    }

    private static Call call(
            StepName step, Market market, Endpoint endpoint, String query, Function<JsonNode, Reading> reader) {
        return new Call(
                step,
                market,
                endpoint,
                (credential, time) -> BybitSigning.sign(endpoint, query, credential, time),
                (answer, time) -> switch (BybitAnswers.open(answer, time)) {
                    case BybitAnswers.Result result -> reader.apply(result.result());
                    case BybitAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    private static Reading list(JsonNode result) {
        return Read.shaped(data -> data.path("list").isArray(), result);
    }
}
