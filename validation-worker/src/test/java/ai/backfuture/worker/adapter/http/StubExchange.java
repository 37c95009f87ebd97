package ai.backfuture.worker.adapter.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A tiny server that answers like KuCoin where nothing else is said, and keeps what it was asked. */
final class StubExchange implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Consumer<HttpServerRequest>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    StubExchange(Vertx vertx) {
        server = vertx.createHttpServer();
        server.requestHandler(request -> {
            asked.add(request.method() + " " + request.uri());
            answers.getOrDefault(request.path(), StubExchange::unknown).accept(request);
        });
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        healthy();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    List<String> asked() {
        return asked;
    }

    void healthy() {
        on("/kucoin/api/v1/timestamp", request -> json(request, "\"data\":" + System.currentTimeMillis()));
        on("/kucoin/api/v1/status", "{\"code\":\"200000\",\"data\":{\"status\":\"open\",\"msg\":\"\"}}");
        on(
                "/kucoin/api/v1/user/api-key",
                "{\"code\":\"200000\",\"data\":{\"uid\":7,\"permission\":\"General,Spot,Futures\",\"ipWhitelist\":\"203.0.113.7\"}}");
        for (String list : List.of("accounts", "hf/orders/active", "positions", "orders")) {
            on("/kucoin/api/v1/" + list, "{\"code\":\"200000\",\"data\":[]}");
        }
        on("/kucoin/api/v1/account-overview", "{\"code\":\"200000\",\"data\":{\"currency\":\"USDT\"}}");
    }

    void on(String path, String body) {
        on(path, request -> request.response().end(body));
    }

    void on(String path, Consumer<HttpServerRequest> answer) {
        answers.put(path, answer);
    }

    private static void json(HttpServerRequest request, String members) {
        request.response().end("{\"code\":\"200000\"," + members + "}");
    }

    private static void unknown(HttpServerRequest request) {
        request.response().setStatusCode(404).end("{\"code\":\"404000\",\"msg\":\"Url Not Found\"}");
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
