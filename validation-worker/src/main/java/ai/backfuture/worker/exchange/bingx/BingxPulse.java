package ai.backfuture.worker.exchange.bingx;

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
 * BingX's public calls: its time, by spot and by futures; it has none that tells of maintenance.
 *
 * @see <a href="https://bingx-api.github.io/docs-v3/#/en/Swap/Market%20Data/Query%20server%20time">BingX: query server
 *     time</a>
 */
final class BingxPulse {

    private BingxPulse() {}

    static List<PublicCall> of(Site site) {
        String path = site.equals(Site.FUTURES) ? "/openApi/swap/v2/server/time" : "/openApi/spot/v1/server/time";
        return List.of(new PublicCall(Request.open(Endpoint.get(site, path)), BingxPulse::time));
    }

    private static Sign time(Answer answer, Instant now) {
        return switch (BingxAnswers.open(answer, now)) {
            case BingxAnswers.Data data -> Signs.time(data.data().path("serverTime"));
            case BingxAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }
}
