package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Trouble;

/**
 * How Bitget words what is not the fault of the request. It never says how long to wait, and maintenance comes as an
 * HTTP 400.
 *
 * @see <a href="https://www.bitget.com/api-doc/common/error-code">Error codes</a>
 */
final class BitgetTroubles {

    private BitgetTroubles() {}

    static Reply reply(Trouble trouble, ApiRequest request) {
        return switch (trouble) {
            case Trouble.Maintenance()
            when request.path().startsWith("/api/v2/mix/") ->
                BitgetReplies.refusal("40308", "The contract is being temporarily maintained");
            case Trouble.Maintenance() -> BitgetReplies.refusal("40200", "Server upgrade, please try again later");
            case Trouble.ServerError() ->
                BitgetReplies.error(500, "40015", "System is abnormal, please try again later");
            case Trouble.RateLimited limited -> RemainingCalls.none(tooMany());
            case Trouble.Banned banned -> blockedAtTheEdge();
            case Trouble.KeyExpired() -> BitgetReplies.keyUnknown();
            case Trouble.AccountRestricted() ->
                BitgetReplies.refusal("40022", "The business of this account has been restricted");
            case Trouble.ClockOff() -> BitgetReplies.timestampExpired();
        };
    }

    private static Reply tooMany() {
        return BitgetReplies.error(429, "429", "Too Many Requests");
    }

    /** The page that the content network in front of Bitget serves to an address it has shut out. */
    private static Reply blockedAtTheEdge() {
        return Reply.html(
                403,
                "1015",
                "<!DOCTYPE html><html><head><title>Access denied | api.bitget.com used Cloudflare to restrict access"
                        + "</title></head><body><h1>Error 1015</h1><p>You are being rate limited</p></body></html>");
    }
}
