package ai.backfuture.worker.exchange.bybit;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Site;
import java.util.List;
import java.util.function.Function;

/**
 * The signed calls of a check, each of which looks for its key at the sites of countries when the main one does not know
 * it.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/order/open-order">Bybit: open orders</a>
 * @see <a href="https://bybit-exchange.github.io/docs/v5/position">Bybit: positions</a>
 */
final class BybitCalls {

    private BybitCalls() {}

    static Call keyInfo() {
        return call(StepName.PERMISSIONS, Market.SPOT, Bybit.KEY_INFO, "", (answer, at) -> BybitKeyInfo.read(answer));
    }

    static Call spotOrders() {
        return list(StepName.ORDERS, Market.SPOT, Endpoint.get(Site.SPOT, Bybit.ORDERS), "category=spot");
    }

    static Call futuresOrders() {
        Endpoint endpoint = Endpoint.get(Site.FUTURES, Bybit.ORDERS);
        return list(StepName.ORDERS, Market.FUTURES, endpoint, "category=linear&settleCoin=USDT");
    }

    static Call positions() {
        Endpoint endpoint = Endpoint.get(Site.FUTURES, Bybit.POSITIONS);
        return list(StepName.POSITIONS, Market.FUTURES, endpoint, "category=linear&settleCoin=USDT");
    }

    private static Call list(StepName step, Market market, Endpoint endpoint, String query) {
        return call(step, market, endpoint, query, (answer, at) -> switch (answer) {
            case BybitAnswers.Data data -> listed(data);
            case BybitAnswers.Refused refused -> new Reading.Refused(refused.refusal());
        });
    }

    static Reading listed(BybitAnswers.Data data) {
        return data.result().path("list").isArray()
                ? Reading.learnt()
                : new Reading.Refused(data.lacks("the list that was asked for"));
    }

    static Call call(StepName step, Market market, Endpoint endpoint, String query, AnswerReader reader) {
        Call.Signer signer = (credential, time) -> BybitSigning.sign(endpoint, query, credential, time);
        return new Call(step, market, endpoint, signer, (answer, time) -> {
            BybitAnswers opened = BybitAnswers.open(answer, time);
            if (opened instanceof BybitAnswers.Refused refused && refused.isUnknownKey()) {
                Function<Site, Call> elsewhere = site -> call(step, market, endpoint.at(site), query, reader);
                List<Call> others = Bybit.COUNTRIES.stream()
                        .filter(site -> !site.equals(endpoint.site()))
                        .map(elsewhere)
                        .toList();
                return new Reading.Elsewhere(others, refused.refusal());
            }
            return reader.read(opened, endpoint);
        });
    }

    /** Reads an answer, with the endpoint that gave it for a call that follows. */
    interface AnswerReader {
        Reading read(BybitAnswers answer, Endpoint at);
    }
}
