package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The few calls that setting up needs, as the holder of one token. */
final class VaultApi implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final String address;
    private final String token;

    /** Vault refused a step of the set-up. */
    static final class Unexpected extends IllegalStateException {

        @Serial
        private static final long serialVersionUID = 1L;

        Unexpected(String method, String path, int status, String body) {
            super("Vault answered " + status + " to " + method + " " + path + ": " + body.strip());
        }
    }

    VaultApi(String address, String token) {
        this.address = address;
        this.token = token;
    }

    JsonNode read(String path) {
        return expectSuccess("GET", path, send("GET", path, BodyPublishers.noBody(), Duration.ZERO));
    }

    JsonNode write(String path, ObjectNode body) {
        return expectSuccess("POST", path, send("POST", path, json(body), Duration.ZERO));
    }

    /** Writes and has the answer wrapped behind a single-use token. */
    JsonNode writeWrapped(String path, ObjectNode body, Duration ttl) {
        return expectSuccess("POST", path, send("POST", path, json(body), ttl));
    }

    /**
     * Writes a secret with check-and-set, and is content if there is one already. A mount that is still being prepared
     * by a real Vault, which answers 400 for a moment, is waited for.
     */
    void writeOnce(String path, ObjectNode body) {
        Instant deadline = Instant.now().plus(TIMEOUT);
        HttpResponse<String> response = send("POST", path, json(body), Duration.ZERO);
        while (response.body().contains("Upgrading from non-versioned")
                && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            response = send("POST", path, json(body), Duration.ZERO);
        }
        if (!response.body().contains("check-and-set parameter did not match")) {
            expectSuccess("POST", path, response);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, Duration wrapTtl) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/v1/" + path))
                .timeout(TIMEOUT)
                .header("X-Vault-Token", token)
                .method(method, body);
        if (wrapTtl.isPositive()) {
            request.header("X-Vault-Wrap-TTL", wrapTtl.toSeconds() + "s");
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("Vault at " + address + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while setting up Vault", e);
        }
    }

    private static JsonNode expectSuccess(String method, String path, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new Unexpected(method, path, response.statusCode(), response.body());
        }
        try {
            return Json.read(response.body());
        } catch (IOException e) {
            throw new Unexpected(method, path, response.statusCode(), "something that is not JSON");
        }
    }

    private static HttpRequest.BodyPublisher json(ObjectNode body) {
        return BodyPublishers.ofByteArray(Json.write(body));
    }
}
