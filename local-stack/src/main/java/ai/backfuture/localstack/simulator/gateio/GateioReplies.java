package ai.backfuture.localstack.simulator.gateio;

import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.time.Instant;

/**
 * Bodies of Gate.io: bare data with 200 or 201, else a label and a message. A label alone does not tell an address that
 * is not on the list from a right that the key lacks.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#label-list">Labels</a>
 */
final class GateioReplies {

    private GateioReplies() {}

    static Reply ok(Object data) {
        return Reply.json(200, "OK", Json.text(data));
    }

    static Reply created(Object data) {
        return Reply.json(201, "OK", Json.text(data));
    }

    static Reply headerMissing(String name) {
        return error(400, "MISSING_REQUIRED_HEADER", "Missing required header: " + name);
    }

    static Reply requestExpired(Instant now, String timestamp) {
        return error(
                403,
                "REQUEST_EXPIRED",
                "gap between request Timestamp and server time exceeds 60 current_time:" + now.getEpochSecond()
                        + " header.timestamp:" + timestamp);
    }

    static Reply contentTypeInvalid() {
        return error(400, "INVALID_CONTENT_TYPE", "Invalid Content-Type header");
    }

    static Reply keyInvalid() {
        return error(401, "INVALID_KEY", "Invalid key provided");
    }

    static Reply signatureMismatch() {
        return error(401, "INVALID_SIGNATURE", "Signature mismatch");
    }

    static Reply addressNotListed(String address) {
        return error(403, "FORBIDDEN", "Request IP not in whitelist: " + address);
    }

    static Reply lacking(String group) {
        return error(403, "FORBIDDEN", "Request API key does not have " + group + " permission");
    }

    static Reply readOnly() {
        return error(403, "READ_ONLY", "API key is read-only");
    }

    static Reply parameterMissing(String name) {
        return error(400, "MISSING_REQUIRED_PARAM", "Missing required parameter: " + name);
    }

    static Reply parameterInvalid(String name, String value) {
        return error(400, "INVALID_PARAM_VALUE", "Invalid request parameter `" + name + "` value: " + value);
    }

    static Reply pairInvalid(String pair) {
        return error(400, "INVALID_CURRENCY_PAIR", "Invalid currency pair " + pair);
    }

    static Reply contractUnknown() {
        return error(400, "CONTRACT_NOT_FOUND", "contract not found");
    }

    static Reply orderUnknown() {
        return error(404, "ORDER_NOT_FOUND", "Order not found");
    }

    static Reply futuresAccountMissing() {
        return error(400, "USER_NOT_FOUND", "please transfer funds first to create futures account");
    }

    static Reply notFound() {
        return error(404, "NOT_FOUND", "Not found");
    }

    static Reply error(int status, String label, String message) {
        return Reply.json(status, label, Json.text(Json.object("message", message, "label", label)));
    }
}
