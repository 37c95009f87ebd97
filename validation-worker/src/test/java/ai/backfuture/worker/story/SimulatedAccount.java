package ai.backfuture.worker.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ready-made account of the exchange simulator, found through its control API. */
record SimulatedAccount(
        String exchange,
        String scenario,
        String apiKey,
        String secretKey,
        @Nullable String passphrase) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    static SimulatedAccount readyMade(String simulator, String exchange, String scenario) {
        JsonNode answer = get(simulator + "/accounts");
        JsonNode accounts = answer.isArray() ? answer : answer.path("items");
        for (JsonNode account : accounts) {
            if (account.path("exchange").asText().equals(exchange)
                    && account.path("scenario").asText().equals(scenario)) {
                return new SimulatedAccount(
                        exchange,
                        scenario,
                        account.path("apiKey").asText(),
                        account.path("secretKey").asText(),
                        account.hasNonNull("passphrase")
                                ? account.path("passphrase").asText()
                                : null);
            }
        }
        throw new IllegalStateException("the simulator has no account " + exchange + " " + scenario);
    }

    SimulatedAccount withSecret(String other) {
        return new SimulatedAccount(exchange, scenario, apiKey, other, passphrase);
    }

    SimulatedAccount withKey(String other) {
        return new SimulatedAccount(exchange, scenario, other, secretKey, passphrase);
    }

    SimulatedAccount withPassphrase(String other) {
        return new SimulatedAccount(exchange, scenario, apiKey, secretKey, other);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("apiKey", apiKey);
        fields.put("secretKey", secretKey);
        if (passphrase != null) {
            fields.put("passphrase", passphrase);
        }
        return fields;
    }

    static JsonNode get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    static JsonNode send(HttpRequest request) {
        try {
            String body =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return exchange + " " + scenario;
    }
}
