package ai.backfuture.worker.exchange.bitget;

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
 * Bitget's public call: its time. It has none that tells of maintenance, but answers with codes that do.
 *
 * @see <a href="https://www.bitget.com/api-doc/common/public/Get-Server-Time">Bitget: server time</a>
 */
final class BitgetPulse {

    private BitgetPulse() {}

    static List<PublicCall> of(Site site) {
        return List.of(new PublicCall(Request.open(Endpoint.get(site, "/api/v2/public/time")), BitgetPulse::time));
    }

    private static Sign time(Answer answer, Instant now) {
        return switch (BitgetAnswers.open(answer, now)) {
            case BitgetAnswers.Data data -> Signs.time(data.data().path("serverTime"));
            case BitgetAnswers.Refused refused
            when BitgetErrors.saysMaintenance(refused.refusal()) -> new Sign.Closed(refused.refusal());
            case BitgetAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }
}
