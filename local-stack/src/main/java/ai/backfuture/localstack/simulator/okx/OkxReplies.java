package ai.backfuture.localstack.simulator.okx;

import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.util.List;
import java.util.Map;

/**
 * Bodies and codes of OKX; codes are text. What stops a call at the door has no data at all.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#error-code">Error codes</a>
 */
final class OkxReplies {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final Map<String, String> CODE_OF_MISSING_HEADER = Map.of(
            "OK-ACCESS-KEY", "50103",
            "OK-ACCESS-PASSPHRASE", "50104",
            "OK-ACCESS-SIGN", "50106",
            "OK-ACCESS-TIMESTAMP", "50107");

    private OkxReplies() {}

    static Reply ok(Object data) {
        return Reply.json(OK, "0", Json.text(Json.object("code", "0", "data", data, "msg", "")));
    }

    static Reply environmentWrong() {
        return atTheDoor(UNAUTHORIZED, "50101", "APIKey does not match current environment.");
    }

    static Reply timestampExpired() {
        return atTheDoor(UNAUTHORIZED, "50102", "Timestamp request expired");
    }

    static Reply headerMissing(String name) {
        return atTheDoor(
                UNAUTHORIZED,
                CODE_OF_MISSING_HEADER.getOrDefault(name, "50114"),
                "Request header " + name + " can not be empty.");
    }

    static Reply passphraseWrong() {
        return atTheDoor(UNAUTHORIZED, "50105", "Request header OK-ACCESS-PASSPHRASE incorrect.");
    }

    /** Tells the caller its address. */
    static Reply addressNotListed(String address) {
        return atTheDoor(
                UNAUTHORIZED, "50110", "Your IP " + address + " is not included in your API key's IP whitelist.");
    }

    static Reply keyMalformed() {
        return atTheDoor(UNAUTHORIZED, "50111", "Invalid OK-ACCESS-KEY");
    }

    static Reply timestampInvalid() {
        return atTheDoor(UNAUTHORIZED, "50112", "Invalid OK-ACCESS-TIMESTAMP");
    }

    static Reply signatureInvalid() {
        return atTheDoor(UNAUTHORIZED, "50113", "Invalid Sign");
    }

    /** The same for a key that never was, one that has expired, and one of another region. */
    static Reply keyUnknown() {
        return atTheDoor(UNAUTHORIZED, "50119", "API key doesn't exist");
    }

    static Reply lackingPermission() {
        return atTheDoor(UNAUTHORIZED, "50120", "This API key doesn't have permission to use this function");
    }

    static Reply bodyEmpty() {
        return error(BAD_REQUEST, "50000", "Body for POST request cannot be empty.");
    }

    static Reply syntaxError() {
        return error(BAD_REQUEST, "50002", "JSON syntax error");
    }

    static Reply contentTypeInvalid() {
        return error(BAD_REQUEST, "50006", "Invalid Content-Type. Please use \"application/JSON\".");
    }

    static Reply parameterMissing(String name) {
        return error(BAD_REQUEST, "50014", "Parameter " + name + " can not be empty.");
    }

    static Reply eitherParameterMissing(String one, String other) {
        return error(BAD_REQUEST, "50015", "Either parameter " + one + " or " + other + " is required");
    }

    static Reply parameterWrong(String name) {
        return error(BAD_REQUEST, "51000", "Parameter " + name + " error");
    }

    static Reply accountModeUnfit() {
        return error(OK, "51010", "You can't complete this request under your current account mode.");
    }

    /** A refused order is a success on the outside. */
    static Reply orderRefused(String code, String message) {
        return Reply.json(
                OK,
                code,
                Json.text(Json.object(
                        "code",
                        "1",
                        "data",
                        List.of(Json.object("clOrdId", "", "ordId", "", "sCode", code, "sMsg", message, "tag", "")),
                        "msg",
                        "All operations failed")));
    }

    static Reply userBlocked() {
        return error(OK, "50007", "User blocked.");
    }

    /** Without a word on how long to wait. */
    static Reply tooManyRequests() {
        return error(429, "50011", "Too Many Requests");
    }

    /** The page that the content network in front of OKX serves to an address it has shut out. */
    static Reply blockedAtTheEdge() {
        return Reply.html(
                403,
                "1015",
                "<!DOCTYPE html><html><head><title>Access denied</title></head><body><h1>Error 1015</h1>"
                        + "<p>You are being rate limited</p></body></html>");
    }

    static Reply unavailable() {
        return error(503, "50001", "Service temporarily unavailable. Please try again later.");
    }

    static Reply systemError() {
        return error(500, "50026", "System error. Try again later");
    }

    static Reply notFound() {
        return Reply.json(404, "404", Json.text(Json.object("msg", "Not Found", "code", "404", "data", Map.of())));
    }

    private static Reply atTheDoor(int status, String code, String message) {
        return Reply.json(status, code, Json.text(Json.object("msg", message, "code", code)));
    }

    private static Reply error(int status, String code, String message) {
        return Reply.json(status, code, Json.text(Json.object("code", code, "data", List.of(), "msg", message)));
    }
}
