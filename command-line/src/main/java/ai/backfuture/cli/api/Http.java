package ai.backfuture.cli.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests and turns whatever is no success into an exception that says what to do. */
public final class Http {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A redirect is never followed: it could carry a token or a secret to another place. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();

    /** The answer's JSON; missing when it has no body. */
    public JsonNode send(HttpRequest request) {
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() / 100 == 2) {
            return json(answer, request.uri());
        }
        throw new ProblemException(new Problem(answer.statusCode(), problem(answer)));
    }

    /** The answer whatever its status. */
    public HttpResponse<String> answer(HttpRequest request) {
        return sent(limited(request), BodyHandlers.ofString());
    }

    <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException | IllegalArgumentException e) {
            throw unreachable(request.uri());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(request.uri());
        }
    }

    private static HttpRequest limited(HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .timeout(LIMIT)
                .build();
    }

    static UnreachableException unreachable(URI uri) {
        return new UnreachableException("No answer from " + uri.resolve("/")
                + ". Is it running, and is the address right? (--gateway, BF_GATEWAY)");
    }

    public static JsonNode json(HttpResponse<String> answer, URI uri) {
        try {
            return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new UnreachableException(
                    uri.resolve("/") + " answers, but not like our gateway. Is the address right?");
        }
    }

    static JsonNode problem(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
