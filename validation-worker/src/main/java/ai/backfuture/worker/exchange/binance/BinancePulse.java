package ai.backfuture.worker.exchange.binance;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.wire.Json;
import java.time.Instant;
import java.util.List;

/**
 * Binance's public calls: the time of each API, and whether the exchange as a whole is open.
 *
 * @see <a href="https://developers.binance.com/docs/wallet/others/system-status">Binance: system status</a>
 */
final class BinancePulse {

    private BinancePulse() {}

    static List<PublicCall> of(Site site) {
        if (site.equals(Site.FUTURES)) {
            return List.of(new PublicCall(Request.open(Endpoint.get(site, "/fapi/v1/time")), BinancePulse::time));
        }
        return List.of(
                new PublicCall(Request.open(Endpoint.get(site, "/api/v3/time")), BinancePulse::time),
                new PublicCall(Request.open(Endpoint.get(site, "/sapi/v1/system/status")), BinancePulse::status));
    }

    private static Sign time(Answer answer, Instant now) {
        return switch (BinanceAnswers.open(answer, now)) {
            case BinanceAnswers.Data data ->
                Json.epochMillis(data.data().path("serverTime"))
                        .<Sign>map(Sign.Time::new)
                        .orElseGet(() -> new Sign.Unclear(Refusal.unavailable("the exchange did not tell its time")));
            case BinanceAnswers.Refused refused -> unclear(refused.refusal());
        };
    }

    private static Sign status(Answer answer, Instant now) {
        return switch (BinanceAnswers.open(answer, now)) {
            case BinanceAnswers.Data data ->
                status(Json.code(data.data().path("status")).orElse(""));
            case BinanceAnswers.Refused refused -> unclear(refused.refusal());
        };
    }

    private static Sign status(String status) {
        return switch (status) {
            case "0" -> new Sign.Open();
            case "1" -> new Sign.Closed(Refusal.unavailable("the exchange says that it is closed for maintenance"));
            default -> new Sign.Unclear(Refusal.unavailable("the exchange did not tell whether it is open"));
        };
    }

    /** No public call says anything about a key. */
    private static Sign unclear(Refusal refusal) {
        return new Sign.Unclear(
                refusal.reason() == Reason.RATE_LIMITED
                        ? refusal.everyone()
                        : Refusal.of(Reason.EXCHANGE_UNAVAILABLE, refusal.exchangeCode()));
    }
}
