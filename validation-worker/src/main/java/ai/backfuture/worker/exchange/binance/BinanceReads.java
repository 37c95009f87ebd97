package ai.backfuture.worker.exchange.binance;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.exchange.wire.Json;
import ai.backfuture.worker.exchange.wire.Query;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/**
 * The calls that prove that a key reads. Open orders are asked of one symbol, which costs a tenth of asking for all.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/account-endpoints">Binance spot:
 *     account</a>
 * @see <a href="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/rest-api">Binance USDⓈ-M
 *     futures: account</a>
 */
final class BinanceReads {

    private static final String ONE_SYMBOL = "symbol=BTCUSDT";

    private BinanceReads() {}

    static Call spotBalance() {
        return reading(StepName.BALANCE, Market.SPOT, Binance.ACCOUNT, "omitZeroBalances=true", BinanceReads::account);
    }

    static Call spotOrders() {
        return reading(StepName.ORDERS, Market.SPOT, Binance.SPOT_ORDERS, ONE_SYMBOL, BinanceReads::list);
    }

    static Call futuresBalance() {
        return reading(StepName.BALANCE, Market.FUTURES, Binance.FUTURES_BALANCE, "", BinanceReads::list);
    }

    static Call futuresPositions() {
        return reading(StepName.POSITIONS, Market.FUTURES, Binance.FUTURES_POSITIONS, "", BinanceReads::list);
    }

    static Call futuresOrders() {
        return reading(StepName.ORDERS, Market.FUTURES, Binance.FUTURES_ORDERS, ONE_SYMBOL, BinanceReads::list);
    }

    private static Call reading(
            StepName step,
            Market market,
            Endpoint endpoint,
            String query,
            Function<JsonNode, Optional<Facts>> wellFormed) {
        Call.Signer signer = (credential, time) -> BinanceSigning.sign(endpoint, Query.of(query), credential, time);
        return new Call(step, market, endpoint, signer, (answer, time) -> switch (BinanceAnswers.open(answer, time)) {
            case BinanceAnswers.Data data ->
                wellFormed
                        .apply(data.data())
                        .<Reading>map(Reading.Learnt::new)
                        .orElseGet(() -> new Reading.Refused(data.lacks("the list that was asked for")));
            case BinanceAnswers.Refused refused
            when refused.isKeyOrAddressOrRight() -> new Reading.Instead(BinanceKeyCalls.why(step, market));
            case BinanceAnswers.Refused refused -> new Reading.Refused(refused.refusal());
        });
    }

    private static Optional<Facts> list(JsonNode data) {
        return data.isArray() ? Optional.of(Facts.none()) : Optional.empty();
    }

    /** The account's id is told here and not by the key info. */
    private static Optional<Facts> account(JsonNode data) {
        return data.path("balances").isArray()
                ? Optional.of(Facts.from(EvidenceSource.PROBE)
                        .accountUid(Json.code(data.path("uid")).orElse(null))
                        .build())
                : Optional.empty();
    }
}
