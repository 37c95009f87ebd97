package ai.backfuture.localstack.simulator;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes answers that no client should trust. */
final class MalformedWriter {

    private static final String INSIDE_ADDRESS = "http://169.254.169.254/latest/meta-data/";
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Checking</body></html>";
    private static final int CHUNK = 64 * 1024;
    private static final int HUGE_CHUNKS = 50 * 1024 * 1024 / CHUNK;
    private static final List<String> ECHOED_CODES = List.of("code", "err-code", "label", "error");
    private static final List<String> ECHOED_TEXTS =
            List.of("msg", "message", "retMsg", "err-msg", "err_msg", "error_details", "detail");
    private static final long DRIP_MILLIS = 1000;

    private final Vertx vertx;

    MalformedWriter(Vertx vertx) {
        this.vertx = vertx;
    }

    void write(Malformation form, ApiRequest request, Reply reply, HttpServerResponse response) {
        switch (form) {
            case TRUNCATED -> json(response, reply.status(), firstHalf(reply.body()));
            case CUT_OFF -> cutOff(reply, response);
            case HTML ->
                response.putHeader("Content-Type", "text/html; charset=utf-8").end(PAGE);
            case HUGE -> huge(response);
            case GZIP_BOMB -> bomb(response);
            case REDIRECT ->
                response.setStatusCode(302)
                        .putHeader("Location", INSIDE_ADDRESS)
                        .end();
            case EMPTY -> json(response, 200, "");
            case NOT_JSON -> json(response, 200, "upstream connect error or disconnect");
            case DRIP -> drip(reply, response);
            case ECHO -> json(response, 400, echo(request));
        }
    }

    private static void json(HttpServerResponse response, int status, String body) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body);
    }

    private static String firstHalf(String body) {
        return body.substring(0, body.length() / 2);
    }

    private static void cutOff(Reply reply, HttpServerResponse response) {
        Buffer whole = Buffer.buffer(reply.body());
        response.setStatusCode(reply.status())
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", Integer.toString(whole.length()))
                .write(whole.slice(0, whole.length() / 2))
                .onComplete(written -> response.reset());
    }

    private static void huge(HttpServerResponse response) {
        response.setChunked(true).putHeader("Content-Type", "application/json");
        response.write("{\"code\":\"200000\",\"success\":true,\"data\":\"");
        new Pouring(response, Buffer.buffer("x".repeat(CHUNK)), HUGE_CHUNKS, "\"}").pour();
    }

    private void bomb(HttpServerResponse response) {
        vertx.executeBlocking(GzipBomb::bytes).onSuccess(bytes -> response.putHeader("Content-Type", "application/json")
                .putHeader("Content-Encoding", "gzip")
                .end(Buffer.buffer(bytes)));
    }

    private void drip(Reply reply, HttpServerResponse response) {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        response.setStatusCode(reply.status())
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", Integer.toString(bytes.length));
        int[] next = {0};
        vertx.setPeriodic(1, DRIP_MILLIS, timer -> {
            boolean more = !response.closed() && next[0] < bytes.length;
            if (more) {
                response.write(Buffer.buffer(new byte[] {bytes[next[0]]}));
                next[0]++;
            } else {
                vertx.cancelTimer(timer);
                if (!response.closed() && !response.ended()) {
                    response.end();
                }
            }
        });
    }

    /** In the shape of every exchange at once, so that no reader of errors overlooks it. */
    private static String echo(ApiRequest request) {
        Map<String, String> headers = request.headers();
        String everything =
                request.method() + " " + request.path() + "?" + request.query() + " " + headers + " " + request.body();
        Map<String, Object> error =
                new LinkedHashMap<>(Map.of("success", false, "status", "error", "retCode", 999999, "err_code", 999999));
        ECHOED_CODES.forEach(name -> error.put(name, "999999"));
        ECHOED_TEXTS.forEach(name -> error.put(name, "Refused: " + everything));
        return Json.text(error);
    }
}
