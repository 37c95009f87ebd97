package ai.backfuture.notification.adapter.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request and the head of its answer, until the deadline; nothing stays open behind it. */
final class Exchange {

    /** How it went. */
    sealed interface Outcome {}

    record Answered(int status, @Nullable String retryAfter) implements Outcome {}

    record Broken(String why) implements Outcome {}

    private static final int MOST_ADDRESSES = 3;

    private final HttpClient client;
    private final Deadline deadline;

    Exchange(HttpClient client, Deadline deadline) {
        this.client = client;
        this.deadline = deadline;
    }

    /** Posts to the first of the servers that takes a connection. */
    Outcome post(RequestOptions options, List<SocketAddress> servers, Buffer body) throws InterruptedException {
        Outcome outcome = new Broken("no address");
        for (SocketAddress server : servers.subList(0, Math.min(servers.size(), MOST_ADDRESSES))) {
            Future<HttpClientRequest> connecting = client.request(new RequestOptions(options).setServer(server));
            HttpClientRequest request;
            try {
                request = await(connecting);
            } catch (ExecutionException | TimeoutException e) {
                // should it come through after all
                connecting.onSuccess(HttpClientRequest::reset);
                outcome = new Broken(Trouble.of(e));
                continue;
            }
            return send(request, body);
        }
        return outcome;
    }

    private Outcome send(HttpClientRequest request, Buffer body) throws InterruptedException {
        try {
            HttpClientResponse response = await(request.send(body));
            return new Answered(response.statusCode(), response.getHeader("retry-after"));
        } catch (ExecutionException | TimeoutException e) {
            return new Broken(Trouble.of(e));
        } finally {
            request.connection().close();
        }
    }

    private <T> T await(Future<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.toCompletionStage()
                .toCompletableFuture()
                .get(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
    }
}
