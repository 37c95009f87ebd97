package ai.backfuture.worker.exchange.htx;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Parameters;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/**
 * The signed calls to HTX's contracts. There are two generations of them, for two modes of an account; the new one is
 * asked first, and the old one, which reads by POST, where the new one says that it does not serve the account.
 *
 * @see <a href="https://www.htx.com/en-us/opend/newApiPages/?id=8cb89359-77b5-11ed-9966-19588469969">HTX: account
 *     balance</a>
 * @see <a href="https://huobiapi.github.io/docs/usdt_swap/v1/en/#cross-query-user-39-s-account-information">HTX contracts:
 *     account information</a>
 */
final class HtxFuturesCalls {

    private static final String ALL = "{}";
    private static final String ONE_CONTRACT = "{\"contract_code\":\"BTC-USDT\"}";

    private HtxFuturesCalls() {}

    static Call balance() {
        return newer(
                StepName.BALANCE,
                Htx.FUTURES_BALANCE,
                JsonNode::isContainerNode,
                older(StepName.BALANCE, Htx.OLD_FUTURES_BALANCE, ALL, JsonNode::isArray));
    }

    static Call positions() {
        return newer(
                StepName.POSITIONS,
                Htx.FUTURES_POSITIONS,
                Read::isListOrNone,
                older(StepName.POSITIONS, Htx.OLD_FUTURES_POSITIONS, ALL, JsonNode::isArray));
    }

    static Call openOrders() {
        return newer(
                StepName.ORDERS,
                Htx.FUTURES_ORDERS,
                Read::isListOrNone,
                older(StepName.ORDERS, Htx.OLD_FUTURES_ORDERS, ONE_CONTRACT, data -> data.path("orders")
                        .isArray()));
    }

    private static Call newer(StepName step, Endpoint endpoint, Predicate<JsonNode> wellFormed, Call older) {
        return new Call(
                step,
                Market.FUTURES,
                endpoint,
                (credential, time) -> HtxSigning.get(endpoint, Parameters.none(), credential, time),
                (answer, time) -> switch (HtxAnswers.ofFutures(answer, time)) {
                    case HtxAnswers.Data data -> Read.shaped(wellFormed, data.data());
                    case HtxAnswers.Refused refused
                    when doesNotServe(answer, refused.refusal()) -> new Reading.Instead(older);
                    case HtxAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    private static Call older(StepName step, Endpoint endpoint, String body, Predicate<JsonNode> wellFormed) {
        return new Call(
                step,
                Market.FUTURES,
                endpoint,
                (credential, time) -> HtxSigning.post(endpoint, body, credential, time),
                (answer, time) -> switch (HtxAnswers.ofFutures(answer, time)) {
                    case HtxAnswers.Data data -> Read.shaped(wellFormed, data.data());
                    case HtxAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    /** The account is in the other mode, or there is no such call. */
    private static boolean doesNotServe(Answer answer, Refusal refusal) {
        return HtxFuturesErrors.OTHER_MODE.equals(refusal.exchangeCode())
                || answer.status() == 404
                || answer.status() == 405;
    }
}
