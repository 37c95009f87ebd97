package ai.backfuture.worker.exchange.kucoin;

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

/** KuCoin's public calls: its time, and whether it is open; the same paths on both hosts. */
final class KuCoinPulse {

    private KuCoinPulse() {}

    static List<PublicCall> of(Site site) {
        return List.of(
                new PublicCall(Request.open(Endpoint.get(site, "/api/v1/timestamp")), KuCoinPulse::time),
                new PublicCall(Request.open(Endpoint.get(site, "/api/v1/status")), KuCoinPulse::status));
    }

    private static Sign time(Answer answer, Instant now) {
        return switch (KuCoinAnswers.open(answer, now)) {
            case KuCoinAnswers.Data data -> Signs.time(data.data());
            case KuCoinAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }

    private static Sign status(Answer answer, Instant now) {
        return switch (KuCoinAnswers.open(answer, now)) {
            case KuCoinAnswers.Data data -> status(data.data().path("status").asText(""));
            case KuCoinAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }

    private static Sign status(String status) {
        return switch (status) {
            case "open" -> new Sign.Open();
            case "cancelonly" -> new Sign.CancelOnly();
            case "close" -> new Sign.Closed(Refusal.unavailable("the exchange says that it is closed for maintenance"));
            default -> new Sign.Unclear(Refusal.unavailable("the exchange did not tell whether it is open"));
        };
    }
}
