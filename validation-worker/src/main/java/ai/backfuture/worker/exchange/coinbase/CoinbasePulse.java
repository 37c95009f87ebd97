package ai.backfuture.worker.exchange.coinbase;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.wire.Signs;
import java.time.Instant;
import java.util.List;

/**
 * Coinbase's public call: its time. There is none that tells of maintenance.
 *
 * @see <a href="https://docs.cdp.coinbase.com/api-reference/advanced-trade-api/rest-api/public/get-public-server-time">
 *     Coinbase: server time</a>
 */
final class CoinbasePulse {

    private CoinbasePulse() {}

    static List<PublicCall> of(Site site) {
        return List.of(new PublicCall(Request.open(Endpoint.get(site, "/api/v3/brokerage/time")), CoinbasePulse::time));
    }

    private static Sign time(Answer answer, Instant now) {
        return switch (CoinbaseAnswers.open(answer, CoinbaseErrors.OF_THE_ACCOUNT, now)) {
            case CoinbaseAnswers.Data data -> Signs.time(data.data().path("epochMillis"));
            case CoinbaseAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }
}
