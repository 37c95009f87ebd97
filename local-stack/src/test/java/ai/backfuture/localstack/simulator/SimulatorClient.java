package ai.backfuture.localstack.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Talks to a running simulator, as a test of another module or a person with curl would. */
final class SimulatorClient implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String baseUrl;

    SimulatorClient(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    HttpResponse<String> call(String method, String path, @Nullable String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> call(String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        return call(method, path, body, Map.of());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return Json.read(call("GET", path, null).body());
    }

    /** A signed read of a MEXC account's balances. */
    HttpResponse<String> mexcBalances(JsonNode account) throws IOException, InterruptedException {
        String query = "timestamp=" + System.currentTimeMillis();
        String signature = Hmac.sha256Hex(account.get("secretKey").asText(), query);
        return call(
                "GET",
                "/mexc/api/v3/account?" + query + "&signature=" + signature,
                null,
                Map.of("X-MEXC-APIKEY", account.get("apiKey").asText()));
    }

    @Override
    public void close() {
        http.close();
    }
}
