package ai.backfuture.worker.exchange.mexc;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Reading;

/** The signed calls of MEXC's futures API that a check uses; all answer with a list. */
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
                (credential, time) -> MexcSigning.futures(endpoint, "", credential, time),
                (answer, time) -> switch (MexcAnswers.ofFutures(answer, time)) {
                    case MexcAnswers.Data data ->
                        data.data().isArray() || data.data().isNull()
                                ? Reading.learnt()
                                : new Reading.Refused(data.lacks("the list that was asked for"));
                    case MexcAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }
}
