package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Trouble;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Bodies of Coinbase: bare data, and errors in three shapes.
 *
 * @see <a href="https://docs.cdp.coinbase.com/coinbase-app/api-architecture/error-messages">Error messages</a>
 */
final class CoinbaseReplies {

    private CoinbaseReplies() {}

    static Reply ok(Object document) {
        return Reply.json(200, "200", Json.text(document));
    }

    /** The one answer for a wrong key, a wrong signature, a wrong time and a wrong address. */
    static Reply unauthorized() {
        return new Reply(401, Map.of("Content-Type", "text/plain; charset=utf-8"), "Unauthorized\n", "Unauthorized");
    }

    static Reply scopeMissing() {
        return error(403, "PERMISSION_DENIED", "Missing required scopes");
    }

    static Reply argumentWrong(String message) {
        return error(400, "INVALID_ARGUMENT", message);
    }

    static Reply notFound(String message) {
        return error(404, "NOT_FOUND", message);
    }

    static Reply inTrouble(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Maintenance() -> listed(503, "internal_server_error", "Service is under maintenance");
            case Trouble.ServerError() -> listed(500, "internal_server_error", "Internal server error");
            case Trouble.RateLimited(OptionalLong seconds) ->
                RateLimitHeaders.used(listed(429, "rate_limit_exceeded", "You have exceeded your rate limit"), seconds);
            case Trouble.Banned(long _) -> shutOut();
            case Trouble.KeyExpired(), Trouble.ClockOff() -> unauthorized();
            case Trouble.AccountRestricted() ->
                error(403, "PERMISSION_DENIED", "User is not allowed to perform this action");
        };
    }

    /** The page for browsers that has been seen in place of the documented body. */
    private static Reply shutOut() {
        return Reply.html(
                429,
                "429",
                "<html><head><title>Coinbase</title><meta name=\"robots\" content=\"noindex\"></head>"
                        + "<body>Too many requests</body></html>");
    }

    private static Reply error(int status, String code, String message) {
        return Reply.json(
                status, code, Json.text(Json.object("error", code, "error_details", message, "message", message)));
    }

    private static Reply listed(int status, String id, String message) {
        return Reply.json(
                status, id, Json.text(Json.object("errors", List.of(Json.object("id", id, "message", message)))));
    }
}
