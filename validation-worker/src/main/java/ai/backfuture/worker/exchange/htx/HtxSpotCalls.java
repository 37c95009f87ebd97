package ai.backfuture.worker.exchange.htx;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Json;
import ai.backfuture.worker.exchange.wire.Parameters;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The signed calls to HTX's spot host, each a chain of two: a key is described for a user id, and balances and orders
 * belong to a spot account, whose number is asked for both at once, so that neither waits for the other.
 */
final class HtxSpotCalls {

    /** The one answer that says that this account may not ask. */
    private static final String FORBIDDEN = "1002";

    private HtxSpotCalls() {}

    /** @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#get-uid">HTX: get UID</a> */
    static Call keyInfo() {
        return new Call(
                StepName.PERMISSIONS,
                Market.SPOT,
                Htx.UID,
                (credential, time) -> HtxSigning.get(Htx.UID, Parameters.none(), credential, time),
                (answer, time) -> switch (HtxAnswers.ofSpot(answer, time)) {
                    case HtxAnswers.Data data ->
                        number(data.data())
                                .<Reading>map(uid -> new Reading.Instead(describedFor(uid)))
                                .orElseGet(() -> Read.lacks("the id of the account"));
                    case HtxAnswers.Refused refused when isForbidden(refused.refusal()) -> HtxKeyInfo.untold(null);
                    case HtxAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    private static Call describedFor(String uid) {
        return new Call(
                StepName.PERMISSIONS,
                Market.SPOT,
                Htx.KEY_INFO,
                (credential, time) -> HtxSigning.get(
                        Htx.KEY_INFO,
                        Parameters.of("uid", uid)
                                .and("accessKey", credential.apiKey().revealText()),
                        credential,
                        time),
                (answer, time) -> switch (HtxAnswers.ofSpot(answer, time)) {
                    case HtxAnswers.Data data -> HtxKeyInfo.read(data, uid, time);
                    case HtxAnswers.Refused refused when isForbidden(refused.refusal()) -> HtxKeyInfo.untold(uid);
                    case HtxAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    static Call balance() {
        return ofSpotAccount(StepName.BALANCE, HtxSpotCalls::balanceOf);
    }

    static Call openOrders() {
        return ofSpotAccount(StepName.ORDERS, HtxSpotCalls::openOrdersOf);
    }

    private static Call ofSpotAccount(StepName step, Function<String, Call> next) {
        return call(step, Htx.ACCOUNTS, Htx.ACCOUNTS, Parameters.none(), data -> spotAccount(data, next));
    }

    private static Reading spotAccount(HtxAnswers.Data answer, Function<String, Call> next) {
        Optional<JsonNode> spot = StreamSupport.stream(answer.data().spliterator(), false)
                .filter(account -> account.path("type").asText("").equals("spot"))
                .findFirst();
        Optional<String> id = spot.flatMap(account -> number(account.path("id")));
        if (id.isEmpty()) {
            return Read.lacks("the spot account");
        }
        if (spot.get().path("state").asText("").equals("lock")) {
            return new Reading.Refused(
                    Refusal.of(Reason.ACCOUNT_RESTRICTED, null).with("the exchange has locked the spot account"));
        }
        return new Reading.Instead(next.apply(id.get()));
    }

    private static Call balanceOf(String account) {
        return call(
                StepName.BALANCE,
                Htx.SPOT_BALANCE,
                Htx.SPOT_BALANCE.withId(account),
                Parameters.none(),
                answer -> Read.shaped(data -> data.path("list").isArray(), answer.data()));
    }

    private static Call openOrdersOf(String account) {
        return call(
                StepName.ORDERS,
                Htx.SPOT_ORDERS,
                Htx.SPOT_ORDERS,
                Parameters.of("account-id", account).and("symbol", "btcusdt"),
                answer -> Read.shaped(JsonNode::isArray, answer.data()));
    }

    private static Call call(
            StepName step,
            Endpoint shown,
            Endpoint asked,
            Parameters parameters,
            Function<HtxAnswers.Data, Reading> reader) {
        Call.Signer signer = (credential, time) -> HtxSigning.get(asked, parameters, credential, time);
        return new Call(step, Market.SPOT, shown, signer, (answer, time) -> switch (HtxAnswers.ofSpot(answer, time)) {
            case HtxAnswers.Data data -> reader.apply(data);
            case HtxAnswers.Refused refused -> new Reading.Refused(refused.refusal());
        });
    }

    private static Optional<String> number(JsonNode node) {
        return Json.code(node).filter(text -> text.matches("[0-9]{1,20}"));
    }

    private static boolean isForbidden(Refusal refusal) {
        return FORBIDDEN.equals(refusal.exchangeCode());
    }
}
