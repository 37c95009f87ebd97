package ai.backfuture.localstack.simulator.mexc;

import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Trouble;
import java.util.OptionalLong;

/**
 * Bodies and codes of the futures API: always wrapped, and most refusals come with HTTP 200.
 *
 * @see <a href="https://www.mexc.com/api-docs/futures/error-code">Error codes</a>
 */
final class FuturesReplies {

    private static final int OK = 200;

    private FuturesReplies() {}

    static Reply ok(Object data) {
        return Reply.json(OK, "0", Json.text(Json.object("success", true, "code", 0, "data", data)));
    }

    static Reply unauthorized() {
        return error(401, 401, "No authority!");
    }

    static Reply addressNotListed(String address) {
        return error(OK, 406, "Accessing IP " + address + " is not in the whitelist");
    }

    static Reply requestTimeOff() {
        return error(OK, 513, "Invalid request, Request-Time is outside of the window");
    }

    static Reply signatureInvalid() {
        return error(OK, 602, "Signature verification failed!");
    }

    static Reply lacking(String right) {
        return switch (right) {
            case MexcRights.CONTRACT_ACCOUNT_READ -> error(OK, 701, "Account information read access is required");
            case MexcRights.CONTRACT_ACCOUNT_WRITE -> error(OK, 702, "Account information write access is required");
            case MexcRights.CONTRACT_DEAL_READ -> error(OK, 703, "Trading information read access is required");
            default -> error(OK, 704, "Trading information write access is required");
        };
    }

    static Reply accountMissing() {
        return error(OK, 1000, "Account does not exist");
    }

    static Reply contractMissing() {
        return error(OK, 1001, "Contract does not exist");
    }

    static Reply parameterWrong() {
        return error(OK, 600, "Parameter error!");
    }

    static Reply notFound() {
        return error(404, 404, "Not found");
    }

    static Reply inTrouble(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Maintenance() -> error(503, 501, "System busy, please try again later");
            case Trouble.ServerError() -> error(500, 500, "Internal error");
            case Trouble.RateLimited(OptionalLong seconds) -> tooMany(429, seconds);
            case Trouble.Banned(long seconds) -> tooMany(418, OptionalLong.of(seconds));
            case Trouble.KeyExpired() -> error(OK, 402, "API Key expired, please apply again");
            case Trouble.AccountRestricted() -> error(OK, 6001, "Trading forbidden");
            case Trouble.ClockOff() -> requestTimeOff();
        };
    }

    private static Reply tooMany(int status, OptionalLong retryAfterSeconds) {
        Reply reply = error(status, 510, "Requests are too frequent, please try again later!");
        return retryAfterSeconds.isPresent()
                ? reply.with("Retry-After", Long.toString(retryAfterSeconds.getAsLong()))
                : reply;
    }

    private static Reply error(int status, int code, String message) {
        return Reply.json(
                status,
                Integer.toString(code),
                Json.text(Json.object("success", false, "code", code, "message", message)));
    }
}
