package ai.backfuture.localstack.simulator.mexc;

import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Trouble;
import java.util.OptionalLong;

/**
 * Bodies and codes of the spot API: bare data, or {@code {"code":…,"msg":…}}.
 *
 * @see <a href="https://www.mexc.com/api-docs/spot-v3/error-code">Error codes</a>
 */
final class SpotReplies {

    private static final int BAD_REQUEST = 400;

    private SpotReplies() {}

    static Reply ok(Object data) {
        return Reply.json(200, "0", Json.text(data));
    }

    static Reply keyMissing() {
        return error(BAD_REQUEST, 400, "api key required");
    }

    static Reply keyMalformed() {
        return error(BAD_REQUEST, 700001, "API-key format invalid.");
    }

    static Reply keyUnknown() {
        return error(BAD_REQUEST, 10072, "Api key info invalid");
    }

    /** The same text for a wrong secret and for an expired key. */
    static Reply signatureInvalid() {
        return error(BAD_REQUEST, 700002, "Signature for this request is not valid.");
    }

    static Reply outsideWindow() {
        return error(BAD_REQUEST, 700003, "Timestamp for this request is outside of the recvWindow.");
    }

    static Reply parameterMissing(String name) {
        return error(
                BAD_REQUEST, 700004, "Mandatory parameter '" + name + "' was not sent, was empty/null, or malformed.");
    }

    static Reply windowTooWide() {
        return error(BAD_REQUEST, 700005, "recvWindow must less than 60000");
    }

    static Reply addressNotListed(String address) {
        return error(BAD_REQUEST, 700006, "IP [" + address + "] not in the ip white list");
    }

    static Reply noPermission() {
        return error(BAD_REQUEST, 700007, "No permission to access the endpoint.");
    }

    static Reply contentTypeInvalid() {
        return error(BAD_REQUEST, 700013, "Invalid content Type.");
    }

    static Reply badSymbol() {
        return error(BAD_REQUEST, 10007, "bad symbol");
    }

    static Reply unknownOrder() {
        return error(BAD_REQUEST, -2011, "Unknown order sent.");
    }

    static Reply notFound() {
        return error(404, 404, "Not found");
    }

    static Reply inTrouble(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Maintenance() -> error(503, 503, "System under maintenance, please try again later");
            case Trouble.ServerError() -> error(500, 500, "Internal error");
            case Trouble.RateLimited(OptionalLong seconds) -> tooMany(429, seconds);
            case Trouble.Banned(long seconds) -> tooMany(418, OptionalLong.of(seconds));
            case Trouble.KeyExpired() -> signatureInvalid();
            case Trouble.AccountRestricted() -> error(BAD_REQUEST, 730100, "Unusual user status");
            case Trouble.ClockOff() -> outsideWindow();
        };
    }

    private static Reply tooMany(int status, OptionalLong retryAfterSeconds) {
        Reply reply = error(status, 429, "Too Many Requests");
        return retryAfterSeconds.isPresent()
                ? reply.with("Retry-After", Long.toString(retryAfterSeconds.getAsLong()))
                : reply;
    }

    private static Reply error(int status, int code, String message) {
        return Reply.json(status, Integer.toString(code), Json.text(Json.object("code", code, "msg", message)));
    }
}
