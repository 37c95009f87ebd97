package ai.backfuture.localstack.simulator.bybit;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.time.Instant;
import java.util.Map;

/**
 * Bodies and codes of Bybit: what its business layer refuses comes with HTTP 200, what its edge refuses is not JSON.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/error">Error codes</a>
 */
final class BybitReplies {

    private static final Map<String, String> TEXT = Map.of("Content-Type", "text/plain; charset=utf-8");

    private BybitReplies() {}

    static Reply ok(Object result) {
        return reply(0, "OK", result);
    }

    /** Some endpoints succeed without a word. */
    static Reply silentlyOk(Object result) {
        return reply(0, "", result);
    }

    static Reply parameterWrong(String message) {
        return error(10001, message);
    }

    static Reply headerEmpty(String time, String key, String sign) {
        return error(
                10001,
                "empty value: apiTimestamp[" + time + "] apiKey[" + key + "] apiSignature[" + sign
                        + "]: Request parameter error.");
    }

    static Reply outsideWindow(String requested, long server, long window) {
        return error(
                10002,
                "invalid request, please check your server timestamp or recv_window param. req_timestamp[" + requested
                        + "],server_timestamp[" + server + "],recv_window[" + window + "]");
    }

    /** The same for a key that never was and for one of another site or environment. */
    static Reply keyInvalid() {
        return error(10003, "API key is invalid.");
    }

    /** Repeats what should have been signed, with the caller's key in it. */
    static Reply signatureWrong(String signedText) {
        return error(10004, "error sign! origin_string[" + signedText + "]");
    }

    static Reply permissionDenied() {
        return error(10005, "Permission denied, please check your API key permissions.");
    }

    static Reply tooManyVisits() {
        return error(10006, "Too many visits. Exceeded the API Rate Limit.");
    }

    static Reply userBanned() {
        return error(10008, "Common banned, please check your account mode");
    }

    static Reply addressNotListed() {
        return error(10010, "Unmatched IP, please check your API key's bound IP addresses.");
    }

    static Reply systemError() {
        return error(10016, "Internal System Error.");
    }

    static Reply routeNotFound() {
        return new Reply(404, TEXT, "404 page not found", "404");
    }

    static Reply unifiedOnly() {
        return error(10028, "The API can only be accessed by unified account users.");
    }

    /** Spot and derivatives have different codes for it. */
    static Reply keyExpired(ApiRequest request) {
        boolean spot =
                request.parameters().value("category").filter("spot"::equals).isPresent();
        return error(spot ? -2015 : 33004, "Your api key has expired.");
    }

    static Reply orderMissing() {
        return error(110001, "order not exists or too late to cancel");
    }

    static Reply unauthorized() {
        return new Reply(401, TEXT, "", "401");
    }

    static Reply forbidden() {
        return new Reply(403, TEXT, "403 Forbidden", "403");
    }

    static Reply tooFrequent() {
        return new Reply(403, TEXT, "403, access too frequent", "403");
    }

    static Reply unavailable() {
        return new Reply(503, TEXT, "503 Service Temporarily Unavailable", "503");
    }

    /** Every JSON answer ends with the server's time. */
    static Reply stamped(Reply reply, Instant now) {
        if (!reply.body().endsWith("}")) {
            return reply;
        }
        String open = reply.body().substring(0, reply.body().length() - 1);
        return new Reply(reply.status(), reply.headers(), open + ",\"time\":" + now.toEpochMilli() + "}", reply.code());
    }

    private static Reply error(int code, String message) {
        return reply(code, message, Map.of());
    }

    private static Reply reply(int code, String message, Object result) {
        return Reply.json(
                200,
                Integer.toString(code),
                Json.text(Json.object("retCode", code, "retMsg", message, "result", result, "retExtInfo", Map.of())));
    }
}
