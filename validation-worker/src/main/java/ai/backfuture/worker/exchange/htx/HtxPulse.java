package ai.backfuture.worker.exchange.htx;

import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.wire.Signs;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;

/**
 * HTX's public calls: the time and the state of the market on each of its two hosts.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#get-market-status">HTX spot: market status</a>
 * @see <a href="https://huobiapi.github.io/docs/usdt_swap/v1/en/#query-whether-the-system-is-available">HTX contracts:
 *     heartbeat</a>
 */
final class HtxPulse {

    private static final String MAINTENANCE = "the exchange says that it is closed for maintenance";
    private static final String UNTOLD = "the exchange did not tell whether it is open";

    private HtxPulse() {}

    static List<PublicCall> of(Site site) {
        if (site.equals(Site.FUTURES)) {
            return List.of(
                    futures(
                            "/api/v1/timestamp",
                            answer -> Signs.time(answer.body().path("ts"))),
                    futures("/heartbeat/", answer -> heartbeat(answer.data())));
        }
        return List.of(
                spot("/v1/common/timestamp", answer -> Signs.time(answer.data())),
                spot("/v2/market-status", answer -> marketStatus(answer.data())));
    }

    private static PublicCall spot(String path, Function<HtxAnswers.Data, Sign> reader) {
        return new PublicCall(
                Request.open(Endpoint.get(Site.SPOT, path)),
                (answer, now) -> sign(HtxAnswers.ofSpot(answer, now), reader));
    }

    private static PublicCall futures(String path, Function<HtxAnswers.Data, Sign> reader) {
        return new PublicCall(
                Request.open(Endpoint.get(Site.FUTURES, path)),
                (answer, now) -> sign(HtxAnswers.ofFutures(answer, now), reader));
    }

    private static Sign sign(HtxAnswers answer, Function<HtxAnswers.Data, Sign> reader) {
        return switch (answer) {
            case HtxAnswers.Data data -> reader.apply(data);
            case HtxAnswers.Refused refused -> Signs.unclear(refused.refusal());
        };
    }

    /** A halt of some pairs only is no reason not to test a key. */
    private static Sign marketStatus(JsonNode data) {
        String affected = data.path("affectedSymbols").asText("");
        boolean someOnly = !affected.isBlank() && !affected.strip().equalsIgnoreCase("all");
        return switch (data.path("marketStatus").asInt()) {
            case 1 -> new Sign.Open();
            case 2 -> someOnly ? new Sign.Open() : new Sign.Closed(Refusal.unavailable(MAINTENANCE));
            case 3 -> someOnly ? new Sign.Open() : new Sign.CancelOnly();
            default -> new Sign.Unclear(Refusal.unavailable(UNTOLD));
        };
    }

    /** Other kinds of contracts have heartbeats of their own and are not looked at. */
    private static Sign heartbeat(JsonNode data) {
        return switch (data.path("linear_swap_heartbeat").asInt(-1)) {
            case 1 -> new Sign.Open();
            case 0 -> new Sign.Closed(Refusal.unavailable(MAINTENANCE));
            default -> new Sign.Unclear(Refusal.unavailable(UNTOLD));
        };
    }
}
