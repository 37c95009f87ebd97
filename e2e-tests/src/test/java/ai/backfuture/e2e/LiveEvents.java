package ai.backfuture.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The live events of one open dashboard, as they came. */
final class LiveEvents implements AutoCloseable {

    private static final String LAST_ID = "Last-Event-ID";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final InputStream stream;
    private final Thread reader;
    private volatile String lastId;

    private LiveEvents(String gateway, String token, Map<String, String> headers) {
        this.lastId = headers.getOrDefault(LAST_ID, "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + "/api/events"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError("live events answered " + answer.statusCode());
            }
            stream = answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        reader = Thread.ofVirtual().start(this::read);
    }

    static LiveEvents of(String gateway, String token) {
        return of(gateway, token, Map.of());
    }

    static LiveEvents of(String gateway, String token, Map<String, String> headers) {
        return new LiveEvents(gateway, token, headers);
    }

    /** Goes on behind what another stream has seen, at whatever gateway that was. */
    static LiveEvents after(String lastId, String gateway, String token) {
        return of(gateway, token, lastId.isEmpty() ? Map.of() : Map.of(LAST_ID, lastId));
    }

    /** What a browser would send when it comes back; empty before there is one. */
    String lastId() {
        return lastId;
    }

    record Seen(String name, String text) {

        JsonNode data() {
            return Json.read(text);
        }
    }

    /** What came so far, each as the document has it. */
    List<Seen> seen() {
        seen.forEach(event -> Contract.holdsForEvent(event.name(), event.text()));
        return seen;
    }

    /** Afterwards nothing more is seen, and {@link #lastId} is that of the last event that was. */
    @Override
    public void close() {
        client.shutdownNow();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An event, and the id that came with it, count once the frame is whole. */
    private void read() {
        String name = "";
        String data = "";
        String id = lastId;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).trim();
                } else if (line.startsWith("data:")) {
                    data = line.substring("data:".length()).trim();
                } else if (line.startsWith("id:")) {
                    id = line.substring("id:".length()).trim();
                } else if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        seen.add(new Seen(name, data));
                    }
                    data = "";
                    lastId = id;
                }
            }
        } catch (IOException e) {
            // the dashboard was closed
        }
    }
}
