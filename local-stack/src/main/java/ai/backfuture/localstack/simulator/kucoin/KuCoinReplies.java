package ai.backfuture.localstack.simulator.kucoin;

import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;

/**
 * Bodies and codes of KuCoin; codes are text.
 *
 * @see <a href="https://www.kucoin.com/docs-new/error-code">Error codes</a>
 */
final class KuCoinReplies {

    private static final String OK = "200000";

    private KuCoinReplies() {}

    static Reply ok(Object data) {
        return Reply.json(200, OK, Json.text(Json.object("code", OK, "data", data)));
    }

    static Reply headerMissing() {
        return error(
                400,
                "400001",
                "Please check the header of your request for KC-API-KEY, KC-API-SIGN, KC-API-TIMESTAMP,"
                        + " KC-API-PASSPHRASE");
    }

    static Reply timestampInvalid() {
        return error(400, "400002", "Invalid KC-API-TIMESTAMP");
    }

    static Reply keyUnknown() {
        return error(401, "400003", "KC-API-KEY not exists");
    }

    static Reply passphraseInvalid() {
        return error(401, "400004", "Invalid KC-API-PASSPHRASE");
    }

    static Reply signatureInvalid() {
        return error(401, "400005", "Invalid KC-API-SIGN");
    }

    static Reply addressNotListed(String address) {
        return error(403, "400006", "Invalid request IP, the current client IP is: " + address);
    }

    static Reply lackingPermission() {
        return error(403, "400007", "Access denied, require more permission.");
    }

    static Reply versionTooOld() {
        return error(
                400, "400008", "V1 & V2 API keys are no longer supported by this API. Please create a V3 API key.");
    }

    static Reply versionWrong() {
        return error(400, "400009", "Invalid KC-API-KEY-VERSION");
    }

    static Reply parameterWrong(String message) {
        return error(400, "400100", message);
    }

    static Reply symbolUnknown() {
        return error(400, "400600", "validation.createOrder.symbolNotAvailable");
    }

    static Reply notFound() {
        return error(404, "404000", "Url Not Found");
    }

    static Reply userFrozen() {
        return error(403, "411100", "User is frozen");
    }

    static Reply mediaTypeUnsupported() {
        return error(415, "415000", "Unsupported Media Type");
    }

    static Reply tooManyRequests() {
        return error(429, "429000", "Too Many Requests. Exceeded the access frequency limit.");
    }

    /** The page that the content network in front of KuCoin serves to an address it has shut out. */
    static Reply blockedAtTheEdge() {
        return Reply.html(
                403,
                "1015",
                "<!DOCTYPE html><html><head><title>Access denied</title></head><body><h1>Error 1015</h1>"
                        + "<p>You are being rate limited</p></body></html>");
    }

    static Reply serverError() {
        return error(500, "500000", "Internal Server Error");
    }

    static Reply underMaintenance() {
        return error(503, "500000", "The service is under maintenance, please try again later");
    }

    private static Reply error(int status, String code, String message) {
        return Reply.json(status, code, Json.text(Json.object("code", code, "msg", message)));
    }
}
