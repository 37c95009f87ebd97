package ai.backfuture.localstack.simulator.htx;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import java.time.Instant;

/**
 * The four shapes of answers. The status is 200 nearly always and the body decides; only the newest contract API also
 * tells by status that it is out of order. Contract bodies carry the time; they are made without and stamped on their way
 * out.
 */
enum ApiShape {
    SPOT_V1,
    SPOT_V2,
    CONTRACT_V1,
    CONTRACT_V5;

    private static final String UNSTAMPED = "\"ts\":null";

    static ApiShape of(ApiRequest request) {
        String path = request.path();
        if (path.startsWith("/v5/")) {
            return CONTRACT_V5;
        }
        if (path.startsWith("/linear-swap-api/")
                || path.startsWith("/swap-api/")
                || path.startsWith("/api/v1/")
                || path.startsWith("/heartbeat")) {
            return CONTRACT_V1;
        }
        return path.startsWith("/v2/") ? SPOT_V2 : SPOT_V1;
    }

    boolean isSpot() {
        return this == SPOT_V1 || this == SPOT_V2;
    }

    Reply ok(Object data) {
        return switch (this) {
            case SPOT_V1 -> reply("ok", Json.object("status", "ok", "data", data));
            case SPOT_V2 -> reply("200", Json.object("code", 200, "message", "success", "data", data));
            case CONTRACT_V1 -> reply("ok", Json.object("status", "ok", "data", data, "ts", null));
            case CONTRACT_V5 -> reply("200", Json.object("code", 200, "message", "Success", "data", data, "ts", null));
        };
    }

    Reply refusing(Objection objection, String detail) {
        String text = objection.text() + detail;
        return switch (this) {
            case SPOT_V1 -> spotError("api-signature-not-valid", "Signature not valid: " + text);
            case SPOT_V2 ->
                switch (objection) {
                    case KEY_WRONG, SIGNATURE_WRONG -> numbered(1003, "invalid signature");
                    case NO_PERMISSION -> numbered(1002, "forbidden");
                    case TIME_WRONG,
                            VERSION_WRONG,
                            METHOD_WRONG,
                            KEY_EXPIRED,
                            ADDRESS_WRONG,
                            TIME_MISSING,
                            USER_LOCKED -> numbered(objection.code(), text);
                };
            case CONTRACT_V1, CONTRACT_V5 -> numbered(403, text);
        };
    }

    /** An error of the first spot API, which names its errors. */
    static Reply spotError(String name, String text) {
        return reply(name, Json.object("status", "error", "err-code", name, "err-msg", text, "data", null));
    }

    /** An error of one of the other three, which number them. */
    Reply numbered(int code, String text) {
        return switch (this) {
            case SPOT_V1, SPOT_V2 -> reply(Integer.toString(code), Json.object("code", code, "message", text));
            case CONTRACT_V1 ->
                reply(
                        Integer.toString(code),
                        Json.object("status", "error", "err_code", code, "err_msg", text, "ts", null));
            case CONTRACT_V5 ->
                reply(Integer.toString(code), Json.object("code", code, "message", text, "data", null, "ts", null));
        };
    }

    static Reply withStatus(int status, Reply reply) {
        return new Reply(status, reply.headers(), reply.body(), reply.code());
    }

    static Reply stamped(Reply reply, Instant now) {
        String body = reply.body().replaceFirst(UNSTAMPED, "\"ts\":" + now.toEpochMilli());
        return new Reply(reply.status(), reply.headers(), body, reply.code());
    }

    private static Reply reply(String code, Object body) {
        return Reply.json(200, code, Json.text(body));
    }
}
