package ai.backfuture.worker.exchange.gateio;

import static ai.backfuture.worker.exchange.gateio.GateIo.DETAIL;
import static ai.backfuture.worker.exchange.gateio.GateIo.FUTURES_ACCOUNT;
import static ai.backfuture.worker.exchange.gateio.GateIo.FUTURES_ORDERS;
import static ai.backfuture.worker.exchange.gateio.GateIo.FUTURES_POSITIONS;
import static ai.backfuture.worker.exchange.gateio.GateIo.KEYS;
import static ai.backfuture.worker.exchange.gateio.GateIo.SPOT_ACCOUNTS;
import static ai.backfuture.worker.exchange.gateio.GateIo.SPOT_ORDERS;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Parameters;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Predicate;

/** The signed calls of Gate.io's API that a check uses. */
final class GateIoCalls {

    private static final String CANNOT_TELL =
            "the key may not read the account, and without that the exchange does not tell its rights";

    private GateIoCalls() {}

    static Call keyInfo(Set<Market> markets) {
        return new Call(
                StepName.PERMISSIONS,
                Market.SPOT,
                KEYS,
                (credential, time) -> GateIoSigning.sign(KEYS, Parameters.none(), credential, time),
                (answer, time) -> switch (GateIoAnswers.open(answer, GateIoErrors.OF_SPOT, time)) {
                    case GateIoAnswers.Data keys -> GateIoKeyInfo.ofKeys(keys.data(), markets, time);
                    case GateIoAnswers.Refused refused when refused.isForOthers() -> new Reading.Instead(detail());
                    case GateIoAnswers.Refused refused -> new Reading.Refused(explained(refused.refusal()));
                });
    }

    /** The list is for keys of a main account; any key may ask about itself, but is not told its rights. */
    private static Call detail() {
        return new Call(
                StepName.PERMISSIONS,
                Market.SPOT,
                DETAIL,
                (credential, time) -> GateIoSigning.sign(DETAIL, Parameters.none(), credential, time),
                (answer, time) -> switch (GateIoAnswers.open(answer, GateIoErrors.OF_SPOT, time)) {
                    case GateIoAnswers.Data detail ->
                        detail.data().hasNonNull("user_id")
                                ? GateIoKeyInfo.ofDetail(detail.data())
                                : Read.lacks("what was asked for");
                    case GateIoAnswers.Refused refused -> new Reading.Refused(explained(refused.refusal()));
                });
    }

    private static Refusal explained(Refusal refusal) {
        return refusal.reason() == Reason.NO_READ_PERMISSION ? refusal.with(CANNOT_TELL) : refusal;
    }

    static Call spotBalance() {
        return spot(StepName.BALANCE, SPOT_ACCOUNTS, Parameters.of("currency", "USDT"));
    }

    static Call spotOrders() {
        return spot(StepName.ORDERS, SPOT_ORDERS, Parameters.of("page", "1").and("limit", "1"));
    }

    static Call futuresBalance() {
        return futures(StepName.BALANCE, FUTURES_ACCOUNT, Parameters.none(), account -> account.hasNonNull("total"));
    }

    static Call positions() {
        return futures(StepName.POSITIONS, FUTURES_POSITIONS, Parameters.of("holding", "true"), JsonNode::isArray);
    }

    static Call futuresOrders() {
        return futures(StepName.ORDERS, FUTURES_ORDERS, Parameters.of("status", "open"), JsonNode::isArray);
    }

    private static Call spot(StepName step, Endpoint endpoint, Parameters parameters) {
        return reading(step, Market.SPOT, endpoint, parameters, GateIoErrors.OF_SPOT, JsonNode::isArray);
    }

    private static Call futures(
            StepName step, Endpoint endpoint, Parameters parameters, Predicate<JsonNode> wellFormed) {
        return reading(step, Market.FUTURES, endpoint, parameters, GateIoErrors.OF_FUTURES, wellFormed);
    }

    private static Call reading(
            StepName step,
            Market market,
            Endpoint endpoint,
            Parameters parameters,
            GateIoErrors errors,
            Predicate<JsonNode> wellFormed) {
        return new Call(
                step,
                market,
                endpoint,
                (credential, time) -> GateIoSigning.sign(endpoint, parameters, credential, time),
                (answer, time) -> switch (GateIoAnswers.open(answer, errors, time)) {
                    case GateIoAnswers.Data data -> Read.shaped(wellFormed, data.data());
                    case GateIoAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }
}
