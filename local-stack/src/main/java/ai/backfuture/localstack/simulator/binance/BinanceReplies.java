package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Trouble;
import java.util.OptionalLong;

/**
 * Bodies and codes of Binance: the data bare, or {@code {"code":-1234,"msg":"…"}}.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/errors">Errors</a>
 */
final class BinanceReplies {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private BinanceReplies() {}

    static Reply ok(Object data) {
        return Reply.json(200, "0", Json.text(data)).with("X-MBX-USED-WEIGHT-1M", "20");
    }

    static Reply keyMalformed() {
        return error(UNAUTHORIZED, -2014, "API-key format invalid.");
    }

    /** One answer for an unknown key, a foreign address and a missing right. */
    static Reply keyAddressOrRight(ApiRequest request) {
        boolean futures = request.path().startsWith("/fapi/");
        String address = futures ? ", request ip: " + request.caller() : "";
        return error(UNAUTHORIZED, -2015, "Invalid API-key, IP, or permissions for action" + (futures ? address : "."));
    }

    static Reply signatureInvalid() {
        return error(BAD_REQUEST, -1022, "Signature for this request is not valid.");
    }

    static Reply outsideWindow() {
        return error(BAD_REQUEST, -1021, "Timestamp for this request is outside of the recvWindow.");
    }

    static Reply windowTooWide() {
        return error(BAD_REQUEST, -1131, "recvWindow must be less than 60000");
    }

    static Reply parameterMissing(String name) {
        return error(
                BAD_REQUEST, -1102, "Mandatory parameter '" + name + "' was not sent, was empty/null, or malformed.");
    }

    static Reply symbolUnknown() {
        return error(BAD_REQUEST, -1121, "Invalid symbol.");
    }

    static Reply orderUnknown() {
        return error(BAD_REQUEST, -2011, "Unknown order sent.");
    }

    static Reply notFound() {
        return Reply.html(
                404, "404", "<html><head><title>404 Not Found</title></head><body>404 Not Found</body></html>");
    }

    static Reply inTrouble(Trouble trouble, ApiRequest request) {
        return switch (trouble) {
            case Trouble.Maintenance() ->
                error(503, -1001, "Internal error; unable to process your request. Please try again.");
            case Trouble.ServerError() -> error(500, -1000, "An unknown error occurred while processing the request.");
            case Trouble.RateLimited(OptionalLong seconds) ->
                waiting(
                        error(429, -1003, "Too many requests; current limit is 6000 request weight per 1 MINUTE."),
                        seconds);
            case Trouble.Banned(long seconds) ->
                waiting(
                        error(
                                418,
                                -1003,
                                "Way too many requests; IP banned. Please use the websocket for live updates."),
                        OptionalLong.of(seconds));
            case Trouble.KeyExpired() -> keyAddressOrRight(request);
            case Trouble.AccountRestricted() ->
                request.path().startsWith("/fapi/")
                        ? error(BAD_REQUEST, -2017, "API Keys are locked on this account.")
                        : error(BAD_REQUEST, -2010, "This action is disabled on this account.");
            case Trouble.ClockOff() -> outsideWindow();
        };
    }

    private static Reply waiting(Reply reply, OptionalLong seconds) {
        return seconds.isPresent() ? reply.with("Retry-After", Long.toString(seconds.getAsLong())) : reply;
    }

    private static Reply error(int status, int code, String message) {
        return Reply.json(status, Integer.toString(code), Json.text(Json.object("code", code, "msg", message)));
    }
}
