package ai.backfuture.worker.exchange.gateio;

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
 * Gate.io's public call: its time. It has none that tells of maintenance.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#get-server-current-time">Gate.io: server time</a>
 */
final class GateIoPulse {

    private GateIoPulse() {}

    static List<PublicCall> of(Site site) {
        return List.of(new PublicCall(Request.open(Endpoint.get(site, "/api/v4/spot/time")), GateIoPulse::time));
    }

    private static Sign time(Answer answer, Instant now) {
        return switch (GateIoAnswers.open(answer, GateIoErrors.OF_SPOT, now)) {
            case GateIoAnswers.Data data -> Signs.time(data.data().path("server_time"));
            case GateIoAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }
}
