package ai.backfuture.worker.exchange.mexc;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Query;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** The signed calls of MEXC's spot API that a check uses. */
final class MexcSpotCalls {

    /** A key may be limited to some pairs; a pair it may not ask about says nothing about the key. */
    private static final List<String> PAIRS = List.of("BTCUSDT", "ETHUSDT", "MXUSDT");

    private static final Set<String> NOT_THAT_PAIR = Set.of("10007", "30016", "30018", "30020");

    /** A wrong signature; clients report it for keys that have expired, too. */
    private static final String MAY_BE_EXPIRED = "700002";

    private MexcSpotCalls() {}

    static Call keyInfo(Set<Market> markets) {
        return new Call(
                StepName.PERMISSIONS,
                Market.SPOT,
                Mexc.KEY_INFO,
                (credential, time) -> MexcSigning.spot(
                        Mexc.KEY_INFO,
                        Query.of().and("accessKey", credential.apiKey().revealText()),
                        credential,
                        time),
                (answer, time) -> switch (MexcAnswers.ofSpot(answer, time)) {
                    case MexcAnswers.Data info -> MexcKeyInfo.read(info, markets, time);
                    case MexcAnswers.Refused refused
                    when isMissing(answer, refused.refusal()) -> withoutKeyInfo(markets);
                    case MexcAnswers.Refused refused
                    when MAY_BE_EXPIRED.equals(refused.refusal().exchangeCode()) ->
                        new Reading.Instead(MexcFuturesCalls.expiredOr(refused.refusal()));
                    case MexcAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    /** The call does not exist, or is not for this key; which right it needs is not documented. */
    private static boolean isMissing(Answer answer, Refusal refusal) {
        return refusal.reason() == Reason.NO_READ_PERMISSION
                || (answer.status() == 404
                        && (refusal.reason() == Reason.UNKNOWN || refusal.reason() == Reason.EXCHANGE_UNAVAILABLE));
    }

    /** What is left then: a test order proves the right to trade spot; of the rest nothing can be told. */
    private static Reading withoutKeyInfo(Set<Market> markets) {
        return markets.contains(Market.SPOT)
                ? new Reading.Instead(testOrder())
                : new Reading.Learnt(unverifiable().build());
    }

    private static Facts.Builder unverifiable() {
        return Facts.from(EvidenceSource.PROBE)
                .permission(Permission.WITHDRAW, PermissionState.UNVERIFIABLE)
                .permission(Permission.TRADE_FUTURES, PermissionState.UNVERIFIABLE)
                .permission(Permission.IP_RESTRICTION, PermissionState.UNVERIFIABLE);
    }

    /**
     * Checks an order without placing it.
     *
     * @see <a href="https://www.mexc.com/api-docs/spot-v3/spot-account-trade#test-new-order">MEXC: test new order</a>
     */
    static Call testOrder() {
        return new Call(
                StepName.PERMISSIONS,
                Market.SPOT,
                Mexc.TEST_ORDER,
                (credential, time) -> MexcSigning.spot(
                        Mexc.TEST_ORDER,
                        Query.of()
                                .and("symbol", "BTCUSDT")
                                .and("side", "BUY")
                                .and("type", "LIMIT")
                                .and("quantity", "0.001")
                                .and("price", "20000"),
                        credential,
                        time),
                (answer, time) -> switch (MexcAnswers.ofSpot(answer, time)) {
                    case MexcAnswers.Data _ -> tradesSpot(true);
                    case MexcAnswers.Refused refused
                    when refused.refusal().reason() == Reason.NO_READ_PERMISSION -> tradesSpot(false);
                    case MexcAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    private static Reading tradesSpot(boolean on) {
        return new Reading.Learnt(
                unverifiable().permission(Permission.TRADE_SPOT, on).build());
    }

    static Call account() {
        return new Call(
                StepName.BALANCE,
                Market.SPOT,
                Mexc.ACCOUNT,
                (credential, time) -> MexcSigning.spot(Mexc.ACCOUNT, Query.of(), credential, time),
                (answer, time) -> switch (MexcAnswers.ofSpot(answer, time)) {
                    case MexcAnswers.Data account ->
                        Read.shaped(data -> data.path("balances").isArray(), account.data());
                    case MexcAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    static Call openOrders() {
        return openOrders(0);
    }

    private static Call openOrders(int pair) {
        return new Call(
                StepName.ORDERS,
                Market.SPOT,
                Mexc.SPOT_ORDERS,
                (credential, time) ->
                        MexcSigning.spot(Mexc.SPOT_ORDERS, Query.of().and("symbol", PAIRS.get(pair)), credential, time),
                (answer, time) -> switch (MexcAnswers.ofSpot(answer, time)) {
                    case MexcAnswers.Data orders -> Read.shaped(JsonNode::isArray, orders.data());
                    case MexcAnswers.Refused refused
                    when pair + 1 < PAIRS.size() && isAboutThePair(refused.refusal()) ->
                        new Reading.Instead(openOrders(pair + 1));
                    case MexcAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    private static boolean isAboutThePair(Refusal refusal) {
        return refusal.exchangeCode() != null && NOT_THAT_PAIR.contains(refusal.exchangeCode());
    }
}
