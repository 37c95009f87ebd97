package ai.backfuture.localstack.simulator.bingx;

import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Trouble;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Bodies and codes of BingX: nearly everything comes with HTTP 200, and the code decides.
 *
 * @see <a href="https://bingx-api.github.io/docs-v3/#/en/Quick%20Start/Basic%20Information">Basic information</a>
 */
final class BingXReplies {

    private static final int OK = 200;

    private BingXReplies() {}

    static Reply ok(Object data) {
        return Reply.json(OK, "0", Json.text(Json.object("code", 0, "msg", "", "data", data)));
    }

    /** Without the usual wrapping. */
    static Reply bare(Object document) {
        return Reply.json(OK, "0", Json.text(document));
    }

    static Reply signatureWrong() {
        return error(100001, "Signature verification failed due to signature mismatch");
    }

    /** The commas are full-width in the original, too. */
    static Reply lacking(BingXRight right) {
        return error(
                100004,
                "Permission denied as the API key was created without the permission，this api need " + right.title()
                        + " permission， please config it in https://bingx.com/en/account/api");
    }

    static Reply parameterWrong(String message) {
        return error(100400, message);
    }

    static Reply pathUnknown() {
        return error(100400, "this api is not exist, please refer to the API docs https://bingx-api.github.io/docs");
    }

    static Reply signatureMissing() {
        return error(100412, "Null signature");
    }

    static Reply keyIncorrect() {
        return error(100413, "Incorrect apiKey");
    }

    static Reply addressNotListed(String address) {
        return error(
                100419,
                "your current request IP is " + address + " does not match IP whitelist , please go to"
                        + " https://bingx.com/en/account/api/ to verify the ip you have set");
    }

    static Reply timestampOff() {
        return error(
                100421,
                "Null timestamp or timestamp mismatch, try to run our sample code from the link"
                        + " https://bingx-api.github.io/docs/#/en-us/spot/account-api.html#Query%20Assets");
    }

    static Reply contractUnknown() {
        return error(109400, "symbol does not exist");
    }

    static Reply inTrouble(Trouble trouble, Instant now) {
        return switch (trouble) {
            case Trouble.Maintenance() -> error(503, 100503, "server busy, please try again later");
            case Trouble.ServerError() -> error(500, 100500, "The current system is busy, please try again later");
            case Trouble.RateLimited(OptionalLong seconds) -> tooMany(seconds, now);
            case Trouble.Banned(long _) -> shutOut();
            case Trouble.KeyExpired() -> keyIncorrect();
            case Trouble.AccountRestricted() -> error(100414, "Code: 100414, Msg: risk control check fail,code(1)");
            case Trouble.ClockOff() -> timestampOff();
        };
    }

    /** How long it lasts stands in the text, if anywhere: there is no {@code Retry-After}. */
    private static Reply tooMany(OptionalLong seconds, Instant now) {
        return seconds.isPresent()
                ? error(
                        429,
                        100410,
                        "code:100410:The endpoint trigger frequency limit rule is currently in the disabled period and"
                                + " will be unblocked after "
                                + now.plusSeconds(seconds.getAsLong()).toEpochMilli())
                : error(429, 100410, "rate limited");
    }

    private static Reply shutOut() {
        return Reply.html(
                418,
                "418",
                "<html><head><title>418 I'm a teapot</title></head><body>Your IP has been banned</body></html>");
    }

    private static Reply error(int code, String message) {
        return error(OK, code, message);
    }

    private static Reply error(int status, int code, String message) {
        return Reply.json(
                status, Integer.toString(code), Json.text(Json.object("code", code, "msg", message, "success", false)));
    }
}
