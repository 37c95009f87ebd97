package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Bodies and codes of Binance: bare data, or {@code {"code":…,"msg":…}}.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/errors">Error codes, spot</a>
 * @see <a href="https://developers.binance.com/docs/derivatives/usds-margined-futures/error-code">Error codes, futures</a>
 */
final class BinanceReplies {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final String KEY_ADDRESS_OR_RIGHT = "Invalid API-key, IP, or permissions for action";

    private BinanceReplies() {}

    static Reply ok(Object data) {
        return Reply.json(200, "0", Json.text(data));
    }

    static Reply status(int status, String message) {
        return ok(Json.object("status", status, "msg", message));
    }

    static Reply keyMalformed() {
        return error(UNAUTHORIZED, -2014, "API-key format invalid.");
    }

    /** One answer for three causes. Only futures tell the address that the call came from, whatever the cause. */
    static Reply keyAddressOrRight(ApiRequest request) {
        return switch (BinanceApi.of(request)) {
            case SPOT -> error(UNAUTHORIZED, -2015, KEY_ADDRESS_OR_RIGHT + ".");
            case WALLET -> error(BAD_REQUEST, -2015, KEY_ADDRESS_OR_RIGHT + ".");
            case FUTURES -> error(UNAUTHORIZED, -2015, KEY_ADDRESS_OR_RIGHT + ", request ip: " + request.caller());
        };
    }

    static Reply signatureInvalid() {
        return error(BAD_REQUEST, -1022, "Signature for this request is not valid.");
    }

    static Reply outsideWindow() {
        return error(BAD_REQUEST, -1021, "Timestamp for this request is outside of the recvWindow.");
    }

    static Reply aheadOfServer() {
        return error(BAD_REQUEST, -1021, "Timestamp for this request was 1000ms ahead of the server's time.");
    }

    static Reply windowTooWide() {
        return error(BAD_REQUEST, -1131, "recvWindow must be less than 60000.");
    }

    static Reply parameterMissing(String name) {
        return error(
                BAD_REQUEST, -1102, "Mandatory parameter '" + name + "' was not sent, was empty/null, or malformed.");
    }

    static Reply illegalCharacters(String name) {
        return error(BAD_REQUEST, -1100, "Illegal characters found in parameter '" + name + "'.");
    }

    static Reply badSide() {
        return error(BAD_REQUEST, -1117, "Invalid side.");
    }

    static Reply badOrderType() {
        return error(BAD_REQUEST, -1116, "Invalid orderType.");
    }

    static Reply badSymbol() {
        return error(BAD_REQUEST, -1121, "Invalid symbol.");
    }

    static Reply unknownOrder() {
        return error(BAD_REQUEST, -2011, "Unknown order sent.");
    }

    static Reply noSuchOrder() {
        return error(BAD_REQUEST, -2013, "Order does not exist.");
    }

    static Reply notFound() {
        return Reply.html(
                404, "404", "<html><head><title>404 Not Found</title></head><body>404 Not Found</body></html>");
    }

    static Reply restricted(ApiRequest request) {
        return switch (BinanceApi.of(request)) {
            case SPOT, WALLET -> error(BAD_REQUEST, -2010, "This action is disabled on this account.");
            case FUTURES -> error(BAD_REQUEST, -2017, "API Keys are locked on this account.");
        };
    }

    static Reply tooMuchWeight(ApiRequest request, OptionalLong retryAfterSeconds) {
        Reply reply = error(
                429,
                -1003,
                "Too much request weight used; current limit is " + UsedWeight.limit(request)
                        + " request weight per 1 MINUTE. Please use WebSocket Streams for live updates to avoid"
                        + " polling the API.");
        return retryAfterSeconds.isPresent()
                ? reply.with("Retry-After", Long.toString(retryAfterSeconds.getAsLong()))
                : reply;
    }

    static Reply banned(Instant until, long seconds) {
        return error(
                        418,
                        -1003,
                        "Way too much request weight used; IP banned until " + until.toEpochMilli()
                                + ". Please use WebSocket Streams for live updates to avoid bans.")
                .with("Retry-After", Long.toString(seconds));
    }

    static Reply serverError() {
        return error(500, -1000, "An unknown error occurred while processing the request.");
    }

    static Reply underMaintenance() {
        return error(503, 1, "System is under maintenance.");
    }

    private static Reply error(int status, int code, String message) {
        return Reply.json(status, Integer.toString(code), Json.text(Json.object("code", code, "msg", message)));
    }
}
