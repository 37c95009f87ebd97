package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.time.Instant;

/**
 * Bodies and codes of Bitget. Codes are text, and nearly every refusal is an HTTP 400: the code alone tells what is
 * wrong. Every body tells when the exchange got the request; replies are made without and stamped on their way out.
 *
 * @see <a href="https://www.bitget.com/api-doc/common/error-code">Error codes</a>
 */
final class BitgetReplies {

    private static final String OK = "00000";
    private static final String UNSTAMPED = "\"requestTime\":null";

    private BitgetReplies() {}

    static Reply ok(Object data) {
        return Reply.json(
                200, OK, Json.text(Json.object("code", OK, "msg", "success", "requestTime", null, "data", data)));
    }

    static Reply stamped(Reply reply, Instant now) {
        String stamp = "\"requestTime\":" + now.toEpochMilli();
        return new Reply(reply.status(), reply.headers(), reply.body().replaceFirst(UNSTAMPED, stamp), reply.code());
    }

    static Reply keyMissing() {
        return refusal("40001", "ACCESS_KEY cannot be empty");
    }

    static Reply signMissing() {
        return refusal("40002", "ACCESS_SIGN cannot be empty");
    }

    static Reply timestampInvalid() {
        return refusal("40005", "Invalid ACCESS_TIMESTAMP");
    }

    static Reply keyMalformed() {
        return refusal("40006", "Invalid ACCESS_KEY");
    }

    static Reply contentTypeInvalid() {
        return refusal("40007", "Invalid Content_Type");
    }

    static Reply timestampExpired() {
        return refusal("40008", "Request timestamp expired");
    }

    static Reply signatureWrong() {
        return refusal("40009", "sign signature error");
    }

    static Reply passphraseMissing() {
        return refusal("40011", "ACCESS_PASSPHRASE cannot be empty");
    }

    static Reply passphraseWrong() {
        return refusal("40012", "apikey/password is incorrect");
    }

    static Reply lacking(String wording) {
        return refusal("40014", wording);
    }

    static Reply addressNotListed() {
        return refusal("40018", "Invalid IP");
    }

    static Reply parameterMissing(String name) {
        return refusal("40019", "Parameter " + name + " cannot be empty");
    }

    static Reply parameterWrong(String name) {
        return refusal("40020", "Parameter " + name + " error");
    }

    static Reply parameterUnknown(String name) {
        return refusal("40034", "Parameter " + name + " does not exist");
    }

    static Reply keyUnknown() {
        return refusal("40037", "Apikey does not exist");
    }

    static Reply classicAccount() {
        return refusal(
                "40084", "You are in Classic Account mode, and the Unified Account API is not supported at this time");
    }

    static Reply unifiedAccount() {
        return refusal(
                "40085", "You are in Unified Account mode, and the Classic Account API is not supported at this time");
    }

    static Reply environmentWrong() {
        return refusal("40099", "exchange environment is incorrect");
    }

    static Reply notFound() {
        return error(404, "40404", "Request URL NOT FOUND");
    }

    static Reply refusal(String code, String message) {
        return error(400, code, message);
    }

    static Reply error(int status, String code, String message) {
        return Reply.json(
                status, code, Json.text(Json.object("code", code, "msg", message, "requestTime", null, "data", null)));
    }
}
