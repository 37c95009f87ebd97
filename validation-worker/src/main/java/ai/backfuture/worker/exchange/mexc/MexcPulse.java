package ai.backfuture.worker.exchange.mexc;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.wire.Signs;
import java.time.Instant;
import java.util.List;

/** MEXC's public calls: its time on each API; it has none that tells of maintenance. */
final class MexcPulse {

    private MexcPulse() {}

    static List<PublicCall> of(Site site) {
        PublicCall time = site.equals(Site.FUTURES)
                ? new PublicCall(Request.open(Endpoint.get(site, "/api/v1/contract/ping")), MexcPulse::futuresTime)
                : new PublicCall(Request.open(Endpoint.get(site, "/api/v3/time")), MexcPulse::spotTime);
        return List.of(time);
    }

    private static Sign spotTime(Answer answer, Instant now) {
        return switch (MexcAnswers.ofSpot(answer, now)) {
            case MexcAnswers.Data data -> Signs.time(data.data().path("serverTime"));
            case MexcAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }

    private static Sign futuresTime(Answer answer, Instant now) {
        return switch (MexcAnswers.ofFutures(answer, now)) {
            case MexcAnswers.Data data -> Signs.time(data.data());
            case MexcAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }
}
