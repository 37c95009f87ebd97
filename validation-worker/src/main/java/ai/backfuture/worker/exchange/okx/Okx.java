package ai.backfuture.worker.exchange.okx;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * OKX: spot and futures share one host, one balance and one right to trade. A key only works on the host of the region
 * that it was made in, and another host says that there is no such key.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/">OKX API v5</a>
 */
public final class Okx implements Exchange {

    static final Endpoint KEY_INFO = Endpoint.get(Site.SPOT, "/api/v5/account/config");
    static final Endpoint BALANCE = Endpoint.get(Site.SPOT, "/api/v5/account/balance");
    static final Endpoint ORDERS = Endpoint.get(Site.SPOT, "/api/v5/trade/orders-pending");
    static final Endpoint POSITIONS = Endpoint.get(Site.SPOT, "/api/v5/account/positions");

    /** Where users of my.okx.com and app.okx.com have their keys. */
    private static final List<Site> REGIONS = List.of(Site.named("eea"), Site.named("us"));

    private static final Set<Endpoint> HARMLESS = Stream.of(KEY_INFO, BALANCE, ORDERS, POSITIONS)
            .flatMap(endpoint ->
                    Stream.concat(Stream.of(endpoint), REGIONS.stream().map(endpoint::at)))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public ExchangeId id() {
        return ExchangeId.OKX;
    }

    @Override
    public Set<Endpoint> harmless() {
        return HARMLESS;
    }

    @Override
    public List<PublicCall> pulse(Site site) {
        return OkxPulse.of(site);
    }

    @Override
    public List<Call> calls(Set<Market> markets) {
        List<Call> calls = new ArrayList<>();
        Market market = markets.contains(Market.SPOT) ? Market.SPOT : Market.FUTURES;
        calls.add(call(StepName.PERMISSIONS, market, KEY_INFO, OkxKeyInfo::read));
        calls.add(call(StepName.BALANCE, market, BALANCE, Okx::list));
        calls.add(call(StepName.ORDERS, market, ORDERS, Okx::list));
        if (markets.contains(Market.FUTURES)) {
            calls.add(call(StepName.POSITIONS, Market.FUTURES, POSITIONS, Okx::list));
        }
        return calls;
    }

    private static Call call(StepName step, Market market, Endpoint endpoint, Function<JsonNode, Reading> reader) {
        return new Call(
                step,
                market,
                endpoint,
                (credential, time) -> OkxSigning.sign(endpoint, "", credential, time),
                (answer, time) -> switch (OkxAnswers.open(answer, time)) {
                    case OkxAnswers.Data data -> reader.apply(data.data());
                    case OkxAnswers.Refused refused
                    when refused.isOfAnotherRegion() ->
                        new Reading.Elsewhere(
                                REGIONS.stream()
                                        .map(region -> call(step, market, endpoint.at(region), reader))
                                        .toList(),
                                refused.refusal());
                    case OkxAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    private static Reading list(JsonNode data) {
        return Read.shaped(JsonNode::isArray, data);
    }
}
