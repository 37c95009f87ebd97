package ai.backfuture.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Calls over HTTP. What our own services answer is kept, so that a test can search it for what must not be there. */
final class Http {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Queue<String> ANSWERS = new ConcurrentLinkedQueue<>();

    private Http() {}

    record Answer(int status, HttpHeaders headers, String body) {

        JsonNode json() {
            return Json.read(body);
        }
    }

    static Answer call(String method, String address, Map<String, String> headers, @Nullable Object body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT);
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(Json.write(body)));
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (!address.startsWith(House.simulator().address())) {
                ANSWERS.add(answer.headers().map() + "\n" + answer.body());
            }
            Answer given = new Answer(answer.statusCode(), answer.headers(), answer.body());
            Contract.holds(method, address, given);
            return given;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Iterable<String> answers() {
        return ANSWERS;
    }
}
