package ai.backfuture.gateway.parts;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A reader of live events that keeps all it was told. */
public final class SseClient implements AutoCloseable {

    /** One event as the standard dispatches it. */
    public record Told(String name, String id, JsonObject data) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private volatile String lastId = "";
    private volatile boolean ended;
    private final int status;

    private SseClient(String token, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/events"))
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            status = response.statusCode();
            Thread.ofVirtual()
                    .start(() ->
                            read(new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static SseClient of(String token) {
        return new SseClient(token, null);
    }

    public static SseClient after(String lastEventId, String token) {
        return new SseClient(token, lastEventId);
    }

    private void read(BufferedReader lines) {
        String name = "message";
        String data = "";
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        told.add(new Told(name, lastId, new JsonObject(data)));
                    }
                    name = "message";
                    data = "";
                } else if (line.startsWith(":")) {
                    comments.add(line.substring(1).strip());
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data += line.substring(6);
                }
            }
        } catch (IOException e) {
            // an end like any other
        }
        ended = true;
    }

    public int status() {
        return status;
    }

    public List<Told> told() {
        return told;
    }

    public List<String> comments() {
        return comments;
    }

    /** What a browser would send when it comes back. */
    public String lastId() {
        return lastId;
    }

    public boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
