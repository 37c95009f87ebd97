package ai.backfuture.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Traders who go on adding keys and enabling strategies until they are told to end, each call on a connection of its
 * own and never repeated. What did not go as it should is kept.
 */
final class Load implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final String gateway;
    private final String token;
    private final Simulator simulator = House.simulator();
    private final Queue<String> mishaps = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger rounds = new AtomicInteger();
    private final List<Thread> traders = new ArrayList<>();
    private volatile boolean ending;

    private Load(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    static Load of(int traders, String gateway, String token) {
        Load load = new Load(gateway, token);
        for (int one = 0; one < traders; one++) {
            load.traders.add(Thread.ofVirtual().name("trader-" + one).start(load::trade));
        }
        return load;
    }

    /** Lets every trader come to the end of a round. Idempotent. */
    @Override
    public void close() {
        ending = true;
        try {
            for (Thread trader : traders) {
                trader.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Calls answered otherwise than they should be, or not at all, and tests without a verdict. */
    List<String> mishaps() {
        return List.copyOf(mishaps);
    }

    int calls() {
        return calls.get();
    }

    /** How many keys went from their pasting to an enabled strategy. */
    int rounds() {
        return rounds.get();
    }

    void awaitMoreRounds(int more) {
        int wanted = rounds.get() + more;
        await().atMost(LIMIT).until(() -> rounds.get() >= wanted || !mishaps.isEmpty());
    }

    private void trade() {
        while (!ending) {
            try {
                round();
                rounds.incrementAndGet();
            } catch (RuntimeException e) {
                mishaps.add(e.toString());
            }
        }
    }

    private void round() {
        Account account = simulator.account("kucoin");
        Map<String, Object> key = Trader.connectionBody(account, Trader.unique("Under load"), List.of("SPOT"));
        String id = call("POST", "/api/connections", key, 201).get("id").asText();
        await("verdict on " + id)
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> call("GET", "/api/connections/" + id, null, 200)
                        .get("status")
                        .asText()
                        .equals("ONLINE"));
        JsonNode strategy =
                call("POST", "/api/strategies", Trader.strategyBody(id, Trader.unique("Under load"), "SPOT"), 201);
        enable("/api/strategies/" + strategy.get("id").asText() + "/enable");
        call("GET", "/api/webhooks", null, 200);
    }

    /** What a connection's own service knows, strategy-service may hear a little later: until then it says so. */
    private void enable(String path) {
        await(path).atMost(LIMIT).pollInterval(Duration.ofMillis(100)).until(() -> {
            HttpResponse<String> answer = answer("POST", path, null);
            boolean isNotHeardOf = answer.statusCode() == 409
                    && Json.read(answer.body())
                            .path("connectionStatus")
                            .asText()
                            .equals("PENDING");
            if (!isNotHeardOf) {
                expect("POST " + path, answer, 200);
            }
            return !isNotHeardOf;
        });
    }

    private JsonNode call(String method, String path, @Nullable Object body, int expected) {
        HttpResponse<String> answer = answer(method, path, body);
        expect(method + " " + path, answer, expected);
        return Json.read(answer.body());
    }

    private static void expect(String call, HttpResponse<String> answer, int expected) {
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(
                    call + ": " + answer.statusCode() + " " + answer.headers().map() + answer.body());
        }
    }

    private HttpResponse<String> answer(String method, String path, @Nullable Object body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build();
        calls.incrementAndGet();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
