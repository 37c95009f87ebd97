package ai.backfuture.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public API as one caller. Each call gives the answer's JSON.
 *
 * <p>All calls throw {@link ProblemException} when the API refuses, and {@link UnreachableException} when no answer
 * comes.
 */
public final class Api {

    private static final int PAGE = 100;

    private final URI gateway;
    private final String token;
    private final Http http = new Http();

    public Api(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    public JsonNode get(String path) {
        return http.send(request(path).GET().build());
    }

    /** All items of a list, page by page; {@code path} may have a query. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        String next = first;
        while (next != null) {
            JsonNode page = get(next);
            page.path("items").forEach(items::add);
            String cursor = page.path("next").textValue();
            next = cursor == null ? null : first + "&cursor=" + encoded(cursor);
        }
        return items;
    }

    /** Sends an {@code Idempotency-Key} of its own, so that the gateway may repeat what it passes on. */
    public JsonNode post(String path, @Nullable JsonNode body) {
        return send(
                "POST",
                path,
                body == null ? null : Body.of(body),
                UUID.randomUUID().toString());
    }

    public JsonNode post(String path, Body body, String idempotencyKey) {
        return send("POST", path, body, idempotencyKey);
    }

    public JsonNode put(String path, Body body) {
        return send("PUT", path, body, null);
    }

    public JsonNode patch(String path, JsonNode body) {
        return send("PATCH", path, Body.of(body), null);
    }

    public JsonNode delete(String path) {
        return http.send(request(path).DELETE().build());
    }

    /** What happens from now on, until closed. */
    public LiveEvents events() {
        return LiveEvents.open(http, () -> request("/api/events").header("Accept", "text/event-stream"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public static JsonNodeFactory nodes() {
        return JsonNodeFactory.instance;
    }

    private JsonNode send(String method, String path, @Nullable Body body, @Nullable String idempotencyKey) {
        HttpRequest.Builder request = request(path);
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        if (body == null) {
            return http.send(
                    request.method(method, HttpRequest.BodyPublishers.noBody()).build());
        }
        try (body) {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
            return http.send(request.build());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.toString().replaceAll("/+$", "") + path))
                .header("Authorization", "Bearer " + token);
    }
}
