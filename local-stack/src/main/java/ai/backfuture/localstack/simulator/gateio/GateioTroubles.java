package ai.backfuture.localstack.simulator.gateio;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Trouble;
import java.time.Duration;
import java.time.Instant;

/**
 * How Gate.io words what is not the fault of the request.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#label-list">Labels</a>
 */
final class GateioTroubles {

    private static final Duration OFF = Duration.ofSeconds(90);

    private GateioTroubles() {}

    static Reply reply(Trouble trouble, ApiRequest request, Instant now) {
        return switch (trouble) {
            case Trouble.Maintenance() ->
                answered(
                        GateioReplies.error(503, "TOO_BUSY", "Server is under maintenance, please try again later"),
                        now);
            case Trouble.ServerError() ->
                answered(GateioReplies.error(500, "SERVER_ERROR", "Internal server error"), now);
            case Trouble.RateLimited limited ->
                GateioHeaders.usedUp(
                        GateioReplies.error(429, "TOO_MANY_REQUESTS", "Request Rate limit Exceeded (311)"),
                        now,
                        now.plusSeconds(limited.retryAfterSeconds().orElse(0)));
            case Trouble.Banned banned -> shutOut();
            case Trouble.KeyExpired() -> answered(GateioReplies.keyInvalid(), now);
            case Trouble.AccountRestricted() ->
                answered(GateioReplies.error(403, "ACCOUNT_LOCKED", "Account is locked"), now);
            case Trouble.ClockOff() ->
                answered(
                        GateioReplies.requestExpired(
                                now.plus(OFF),
                                request.header(GateioGate.TIMESTAMP).orElse("")),
                        now);
        };
    }

    private static Reply answered(Reply reply, Instant now) {
        return GateioHeaders.onto(reply, now);
    }

    /** The page of the web server in front, which tells nothing of Gate.io. */
    private static Reply shutOut() {
        return Reply.html(
                403,
                "403",
                "<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center>"
                        + "<hr><center>openresty</center></body></html>");
    }
}
