package ai.backfuture.worker.exchange.bitget;

import static ai.backfuture.worker.exchange.bitget.Bitget.CLASSIC_ASSETS;
import static ai.backfuture.worker.exchange.bitget.Bitget.CLASSIC_FUTURES_ACCOUNTS;
import static ai.backfuture.worker.exchange.bitget.Bitget.CLASSIC_FUTURES_ORDERS;
import static ai.backfuture.worker.exchange.bitget.Bitget.CLASSIC_INFO;
import static ai.backfuture.worker.exchange.bitget.Bitget.CLASSIC_POSITIONS;
import static ai.backfuture.worker.exchange.bitget.Bitget.CLASSIC_SPOT_ORDERS;
import static ai.backfuture.worker.exchange.bitget.Bitget.UNIFIED_ASSETS;
import static ai.backfuture.worker.exchange.bitget.Bitget.UNIFIED_INFO;
import static ai.backfuture.worker.exchange.bitget.Bitget.UNIFIED_ORDERS;
import static ai.backfuture.worker.exchange.bitget.Bitget.UNIFIED_POSITIONS;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.exchange.wire.Parameters;
import ai.backfuture.worker.exchange.wire.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Bitget's signed calls, each for a unified account first, and once more where the account is a classic one. */
final class BitgetCalls {

    private static final Parameters USDT_FUTURES = Parameters.of("productType", "USDT-FUTURES");

    private BitgetCalls() {}

    static Call keyInfo(Set<Market> markets) {
        Call classic = call(
                StepName.PERMISSIONS,
                Market.SPOT,
                CLASSIC_INFO,
                Parameters.none(),
                info -> BitgetKeyInfo.classic(info, markets));
        return unified(classic, UNIFIED_INFO, Parameters.none(), info -> BitgetKeyInfo.unified(info, classic));
    }

    /** A unified account has one balance; a classic one has one per market. */
    static Call balance(Set<Market> markets) {
        Call futures = call(
                StepName.BALANCE, Market.FUTURES, CLASSIC_FUTURES_ACCOUNTS, USDT_FUTURES, shaped(JsonNode::isArray));
        Call classic = markets.contains(Market.SPOT)
                ? spotBalance(markets.contains(Market.FUTURES) ? futures : null)
                : futures;
        return unified(classic, UNIFIED_ASSETS, Parameters.none(), shaped(account -> account.path("assets")
                .isArray()));
    }

    private static Call spotBalance(@Nullable Call then) {
        return call(StepName.BALANCE, Market.SPOT, CLASSIC_ASSETS, Parameters.none(), answer -> {
            Reading reading = Read.shaped(JsonNode::isArray, answer.data());
            return then != null && reading instanceof Reading.Learnt ? new Reading.Instead(then) : reading;
        });
    }

    static Call spotOrders() {
        Call classic =
                call(StepName.ORDERS, Market.SPOT, CLASSIC_SPOT_ORDERS, Parameters.none(), shaped(Read::isListOrNone));
        return unified(classic, UNIFIED_ORDERS, Parameters.of("category", "SPOT"), shaped(BitgetCalls::isPage));
    }

    static Call futuresOrders() {
        Call classic = call(
                StepName.ORDERS,
                Market.FUTURES,
                CLASSIC_FUTURES_ORDERS,
                USDT_FUTURES,
                shaped(orders -> Read.isListOrNone(orders) || Read.isListOrNone(orders.path("entrustedList"))));
        return unified(classic, UNIFIED_ORDERS, category(), shaped(BitgetCalls::isPage));
    }

    static Call positions() {
        Call classic = call(
                StepName.POSITIONS,
                Market.FUTURES,
                CLASSIC_POSITIONS,
                USDT_FUTURES.and("marginCoin", "USDT"),
                shaped(Read::isListOrNone));
        return unified(classic, UNIFIED_POSITIONS, category(), shaped(BitgetCalls::isPage));
    }

    private static Parameters category() {
        return Parameters.of("category", "USDT-FUTURES");
    }

    private static Call unified(
            Call classic, Endpoint endpoint, Parameters parameters, Function<BitgetAnswers.Data, Reading> reader) {
        return new Call(
                classic.step(),
                classic.market(),
                endpoint,
                (credential, time) -> BitgetSigning.sign(endpoint, parameters, credential, time),
                (answer, time) -> switch (BitgetAnswers.open(answer, time)) {
                    case BitgetAnswers.Data data -> reader.apply(data);
                    case BitgetAnswers.Refused refused
                    when refused.isForClassicAccounts() -> new Reading.Instead(classic);
                    case BitgetAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    private static Call call(
            StepName step,
            Market market,
            Endpoint endpoint,
            Parameters parameters,
            Function<BitgetAnswers.Data, Reading> reader) {
        return new Call(
                step,
                market,
                endpoint,
                (credential, time) -> BitgetSigning.sign(endpoint, parameters, credential, time),
                (answer, time) -> switch (BitgetAnswers.open(answer, time)) {
                    case BitgetAnswers.Data data -> reader.apply(data);
                    case BitgetAnswers.Refused refused -> new Reading.Refused(refused.refusal());
                });
    }

    private static Function<BitgetAnswers.Data, Reading> shaped(Predicate<JsonNode> wellFormed) {
        return answer -> Read.shaped(wellFormed, answer.data());
    }

    private static boolean isPage(JsonNode data) {
        return Read.isListOrNone(data.path("list"));
    }
}
