package ai.backfuture.worker.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case says to the simulator itself: how the account is, what goes wrong, and what was called. */
final class SimulatorControl implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    SimulatorControl(String url) {
        this.url = url;
    }

    /** One call that the exchange got. */
    record Call(long number, Instant time, String method, String path, String status, String result, boolean mutating) {

        @Override
        public String toString() {
            return method + " " + path + " " + status + " (" + result + ")";
        }
    }

    Pasting pasting(String account) {
        JsonNode shown = send("GET", "/accounts/" + account, null);
        return new Pasting(
                shown.path("apiKey").asText(),
                shown.path("secretKey").asText(),
                shown.hasNonNull("passphrase") ? shown.path("passphrase").asText() : null);
    }

    void shape(String account, Setup setup) {
        ObjectNode change = JSON.createObjectNode();
        change.put("scenario", setup.scenario());
        change.set("permissions", JSON.valueToTree(setup.rights()));
        change.set("ipAllowlist", JSON.valueToTree(setup.addresses()));
        change.set("traits", JSON.valueToTree(setup.traits()));
        send("PATCH", "/accounts/" + account, change.toString());
    }

    void place(String exchange, String fault, String value, @Nullable String path, @Nullable String account) {
        ObjectNode order = JSON.createObjectNode();
        order.put("exchange", exchange);
        order.put("fault", fault);
        order.put("path", path);
        order.put("account", account);
        try {
            order.set("value", JSON.readTree(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        send("POST", "/faults", order.toString());
    }

    void liftFaults() {
        send("DELETE", "/faults", null);
    }

    List<Call> callsAfter(String exchange, long number) {
        List<Call> calls = new ArrayList<>();
        send("GET", "/calls?exchange=" + exchange + "&after=" + number, null)
                .forEach(call -> calls.add(new Call(
                        call.path("number").asLong(),
                        Instant.parse(call.path("time").asText()),
                        call.path("method").asText(),
                        call.path("path").asText(),
                        call.path("status").asText(),
                        call.path("result").asText(),
                        call.path("mutating").asBoolean())));
        return calls;
    }

    private JsonNode send(String method, String path, @Nullable String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                        method + " " + path + ": " + response.statusCode() + " " + response.body() + " to " + body);
            }
            return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
