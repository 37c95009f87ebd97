package ai.backfuture.notification;

import ai.backfuture.localstack.SharedStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Looks into the Vault stand-in as its root user. */
final class VaultOfTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private VaultOfTests() {}

    /** What lies at a path, or an empty text. */
    static String secretAt(String path) {
        HttpResponse<String> answer = get("secret/data/" + path);
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    /** Whether there is any trace of a path. */
    static boolean knows(String path) {
        return get("secret/metadata/" + path).statusCode() == 200;
    }

    private static HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SharedStack.vault() + "/v1/" + path))
                .header("X-Vault-Token", SharedStack.vaultRootToken())
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
