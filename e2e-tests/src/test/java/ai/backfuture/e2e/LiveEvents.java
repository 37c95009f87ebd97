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

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final InputStream stream;

    private LiveEvents(String gateway, String token, Map<String, String> headers) {
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
        Thread.ofVirtual().start(this::read);
    }

    static LiveEvents of(String gateway, String token) {
        return of(gateway, token, Map.of());
    }

    static LiveEvents of(String gateway, String token, Map<String, String> headers) {
        return new LiveEvents(gateway, token, headers);
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

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void read() {
        String name = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).trim();
                } else if (line.startsWith("data:")) {
                    seen.add(new Seen(name, line.substring("data:".length()).trim()));
                }
            }
        } catch (IOException e) {
            // the dashboard was closed
        }
    }
}
