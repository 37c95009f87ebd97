package ai.backfuture.gateway.problem;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;

/**
 * A refusal or failure as RFC 9457 problem details with a stable {@code type} and {@code code}.
 *
 * @param code upper snake case; {@code type} is made of it
 * @param detail for people; never repeats what the caller sent
 * @param headers further response headers, such as {@code Allow}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(int status, String code, String title, String detail, Map<String, String> headers) {

    public static final String CONTENT_TYPE = "application/problem+json";

    private static final String TYPES = "https://backfuture.ai/problems/";

    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not the status of a problem: " + status);
        }
        headers = Map.copyOf(headers);
    }

    public Problem(int status, String code, String title, String detail) {
        this(status, code, title, detail, Map.of());
    }

    /** The same with one more response header. */
    public Problem with(String header, String value) {
        var all = new java.util.HashMap<>(headers);
        all.put(header, value);
        return new Problem(status, code, title, detail, all);
    }

    public String type() {
        return TYPES + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public JsonObject json() {
        return new JsonObject()
                .put("type", type())
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .put("detail", detail);
    }

    /** Ends the response with this problem, unless it is already on its way. */
    public void answer(HttpServerResponse response) {
        if (response.headWritten() || response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status).putHeader("Content-Type", CONTENT_TYPE);
        headers.forEach(response::putHeader);
        response.end(json().toBuffer());
    }
}
