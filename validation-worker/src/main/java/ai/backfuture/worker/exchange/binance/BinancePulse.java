package ai.backfuture.worker.exchange.binance;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.wire.Signs;
import java.time.Instant;
import java.util.List;

/**
 * Binance's public calls: the time of each host, and one status that is about all of them.
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
        return switch (BinanceAnswers.open(answer, BinanceErrors.OF_A_READ, now)) {
            case BinanceAnswers.Data data -> Signs.time(data.data().path("serverTime"));
            case BinanceAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }

    private static Sign status(Answer answer, Instant now) {
        return switch (BinanceAnswers.open(answer, BinanceErrors.OF_A_READ, now)) {
            case BinanceAnswers.Data data ->
                switch (data.data().path("status").asInt(-1)) {
                    case 0 -> new Sign.Open();
                    case 1 -> new Sign.Closed(Refusal.unavailable("the exchange is under maintenance"));
                    default -> new Sign.Unclear(Refusal.unavailable("the exchange did not tell whether it is open"));
                };
            case BinanceAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }
}
