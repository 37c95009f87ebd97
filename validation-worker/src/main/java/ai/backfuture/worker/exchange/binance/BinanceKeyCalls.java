package ai.backfuture.worker.exchange.binance;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.exchange.wire.Query;
import java.util.Set;

/** The call that describes the key, asked for its own sake or to tell the causes of one code apart. */
final class BinanceKeyCalls {

    private static final Call.Signer SIGNER =
            (credential, time) -> BinanceSigning.sign(Binance.KEY_INFO, Query.of(), credential, time);

    private BinanceKeyCalls() {}

    static Call keyInfo(Set<Market> markets) {
        Call.Reader reader = (answer, time) -> switch (BinanceAnswers.open(answer, time)) {
            case BinanceAnswers.Data info
            when info.data().isObject() -> new Reading.Learnt(BinanceKeyInfo.read(info.data(), time));
            case BinanceAnswers.Data info -> new Reading.Refused(info.lacks("the key's rights"));
            case BinanceAnswers.Refused refused
            when refused.isMissing() -> new Reading.Instead(BinanceTestOrders.instead(markets));
            case BinanceAnswers.Refused refused -> new Reading.Refused(refused.refusal());
        };
        return new Call(StepName.PERMISSIONS, Market.SPOT, Binance.KEY_INFO, SIGNER, reader);
    }

    /**
     * Why a read was refused with the code that stands for a wrong key, a refused address and a missing right: a key
     * that is described is right and comes from a listed address.
     */
    static Call why(StepName step, Market market) {
        Call.Reader reader = (answer, time) -> switch (BinanceAnswers.open(answer, time)) {
            case BinanceAnswers.Data info when !info.data().isObject() -> new Reading.Refused(ambiguous());
            case BinanceAnswers.Data info ->
                new Reading.Refused(
                        market == Market.FUTURES && BinanceKeyInfo.mayRead(info.data()) ? noFutures() : mayNotRead());
            case BinanceAnswers.Refused refused when refused.isMissing() -> new Reading.Refused(ambiguous());
            case BinanceAnswers.Refused refused -> new Reading.Refused(refused.refusal());
        };
        return new Call(step, market, Binance.KEY_INFO, SIGNER, reader);
    }

    /** Nothing is left that could tell the causes apart. */
    static Refusal ambiguous() {
        return Refusal.of(Reason.UNKNOWN, BinanceErrors.KEY_ADDRESS_OR_RIGHT)
                .with("the exchange refuses the key, our address or the right, and does not tell which");
    }

    private static Refusal mayNotRead() {
        return Refusal.of(Reason.NO_READ_PERMISSION, BinanceErrors.KEY_ADDRESS_OR_RIGHT);
    }

    private static Refusal noFutures() {
        return Refusal.of(Reason.FUTURES_NOT_ENABLED, BinanceErrors.KEY_ADDRESS_OR_RIGHT)
                .with("the key may read but not on the futures API: futures are off for it, or it is older than the"
                        + " futures account");
    }
}
