package ai.backfuture.worker.exchange.mexc;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.wire.Parameters;
import ai.backfuture.worker.exchange.wire.Read;
import java.util.List;

/**
 * The signed calls of MEXC's futures API that a check uses; all answer with a list. Where the host does not serve a call,
 * the one that the API had before is asked.
 */
final class MexcFuturesCalls {

    private MexcFuturesCalls() {}

    static Call assets() {
        return list(StepName.BALANCE, Mexc.FUTURES_ASSETS);
    }

    static Call positions() {
        return list(StepName.POSITIONS, Mexc.FUTURES_POSITIONS);
    }

    static Call openOrders() {
        return list(StepName.ORDERS, Mexc.FUTURES_ORDERS);
    }

    private static Call list(StepName step, Endpoint endpoint) {
        return new Call(
                step,
                Market.FUTURES,
                endpoint,
                (credential, time) -> MexcSigning.futures(endpoint, Parameters.none(), credential, time),
                (answer, time) -> switch (MexcAnswers.ofFutures(answer, time)) {
                    case MexcAnswers.Data data -> Read.shaped(Read::isListOrNone, data.data());
                    case MexcAnswers.Refused refused
                    when endpoint.site().equals(Site.FUTURES) && isNotServed(answer, refused.refusal()) ->
                        new Reading.Elsewhere(List.of(list(step, endpoint.at(Mexc.OLD_FUTURES))), refused.refusal());
                    case MexcAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    /** There is no such call here; says nothing about the key. */
    private static boolean isNotServed(Answer answer, Refusal refusal) {
        return answer.status() == 404
                && (refusal.reason() == Reason.UNKNOWN || refusal.reason() == Reason.EXCHANGE_UNAVAILABLE);
    }

    /** The futures API tells an expired key from a wrong one, which spot does not. */
    static Call expiredOr(Refusal otherwise) {
        return new Call(
                StepName.PERMISSIONS,
                Market.SPOT,
                Mexc.FUTURES_ASSETS,
                (credential, time) -> MexcSigning.futures(Mexc.FUTURES_ASSETS, Parameters.none(), credential, time),
                (answer, time) -> switch (MexcAnswers.ofFutures(answer, time)) {
                    case MexcAnswers.Refused refused
                    when refused.refusal().reason() == Reason.KEY_EXPIRED -> new Reading.Refused(refused.refusal());
                    case MexcAnswers.Refused _, MexcAnswers.Data _ -> new Reading.Refused(otherwise);
                });
    }
}
