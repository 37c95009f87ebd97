package ai.backfuture.gateway.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A service that writes down what reaches it. The last segment of a path may tell it how to answer: {@code hang},
 * {@code break}, {@code html}, {@code nothing}, {@code moved}, {@code nosy}, {@code ending}.
 *
 * <p>{@code GET /recorded} and {@code DELETE /recorded}; {@code PUT /items} sets what lists contain.
 */
final class TestService {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEALTH = """
        {"status":"UP","checks":[
          {"name":"Database connections health check","status":"UP"},
          {"name":"tests","status":"UP","data":{"waitingTests":3}},
          {"name":"exchanges","status":"UP","data":{"kucoin":"AVAILABLE"}}]}\
        """;

    private final String name;
    private final HttpServer server;
    private final List<JsonNode> recorded = new CopyOnWriteArrayList<>();
    private volatile JsonNode items = JSON.createArrayNode();

    private TestService(String name, HttpServer server) {
        this.name = name;
        this.server = server;
    }

    static TestService start(String name) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
            TestService service = new TestService(name, server);
            server.createContext("/", Http.failing(service::handle));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return service;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/recorded" -> {
                String all = JSON.writeValueAsString(recorded);
                if (exchange.getRequestMethod().equals("DELETE")) {
                    recorded.clear();
                }
                answer(exchange, 200, "application/json", all);
            }
            case "/items" -> {
                items = JSON.readTree(body);
                answer(exchange, 200, "application/json", "{}");
            }
            case "/q/health", "/q/health/live" -> answer(exchange, 200, "application/json", HEALTH);
            default -> api(exchange, path, body);
        }
    }

    private void api(HttpExchange exchange, String path, String body) throws IOException {
        ObjectNode headers = JSON.createObjectNode();
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT), String.join(", ", header.getValue()));
        }
        recorded.add(JSON.createObjectNode()
                .put("method", exchange.getRequestMethod())
                .put("uri", exchange.getRequestURI().toString())
                .put("body", body)
                .set("headers", headers));
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "hang" -> hang(exchange);
            case "break" -> exchange.close();
            case "ending" -> ending(exchange);
            case "html" -> answer(exchange, 500, "text/html", "<h1>Stack trace at com.example</h1>");
            case "nothing" -> answer(exchange, 204, "application/json", "");
            case "moved" -> {
                exchange.getResponseHeaders().set("Location", url() + "/api/connections/42");
                answer(exchange, 201, "application/json", "{}");
            }
            case "nosy" -> {
                exchange.getResponseHeaders().set("Set-Cookie", "inner=1");
                exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
                exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
                exchange.getResponseHeaders().set("Server", "secret/1.0");
                exchange.getResponseHeaders().set("Cache-Control", "public, max-age=3600");
                exchange.getResponseHeaders().set("X-Correlation-Id", "not-the-callers");
                answer(exchange, 200, "application/json", "{}");
            }
            case "connections", "strategies" ->
                answer(exchange, 200, "application/json", "{\"items\":" + items + ",\"next\":null}");
            default -> answer(exchange, 200, "application/json", "{\"service\":\"" + name + "\"}");
        }
    }

    /** The first request of an address meets an instance that is about to end; the second does not. */
    private void ending(HttpExchange exchange) throws IOException {
        String uri = exchange.getRequestURI().toString();
        if (recorded.stream().filter(one -> one.get("uri").asText().equals(uri)).count() > 1) {
            answer(exchange, 200, "application/json", "{}");
        } else {
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        }
    }

    private static void hang(HttpExchange exchange) throws IOException {
        try {
            new CountDownLatch(1).await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean bodiless = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
