package ai.backfuture.cli;

import ai.backfuture.contracts.openapi.Observed;
import ai.backfuture.contracts.openapi.PublicApi;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A gateway on a real socket that answers what it was told to, and holds both the request and its own answer against the
 * API's document: a double that lies would prove nothing.
 */
final class GatewayDouble implements AutoCloseable {

    private static final PublicApi API = PublicApi.read();

    /** A request as it came. */
    record Seen(String method, String target, Map<String, List<String>> headers, String body) {

        @Nullable
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }
    }

    private record Reply(int status, String type, String body) {}

    private final HttpServer server;
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private GatewayDouble(HttpServer server) {
        this.server = server;
    }

    static GatewayDouble start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            GatewayDouble gateway = new GatewayDouble(server);
            server.createContext("/", gateway::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What is answered at a path; of several, one after the other, and the last one for good. */
    GatewayDouble answers(String methodAndPath, int status, String json) {
        String type =
                status < 400 || !methodAndPath.contains(" /api") ? "application/json" : "application/problem+json";
        return reply(methodAndPath, new Reply(status, type, json));
    }

    /** A stream that tells this and ends. */
    GatewayDouble tells(String frames) {
        return reply("GET /api/events", new Reply(200, "text/event-stream", frames));
    }

    GatewayDouble refuses(String methodAndPath, int status, String code, String more) {
        return answers(methodAndPath, status, Samples.problem(status, code, more));
    }

    List<Seen> seen(String methodAndPath) {
        return seen.stream()
                .filter(request -> (request.method() + " " + path(request.target())).equals(methodAndPath))
                .toList();
    }

    Seen only(String methodAndPath) {
        List<Seen> found = seen(methodAndPath);
        if (found.size() != 1) {
            throw new AssertionError(methodAndPath + " came " + found.size() + " times; there were " + seen);
        }
        return found.getFirst();
    }

    /** What was not as the document has it. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private GatewayDouble reply(String methodAndPath, Reply reply) {
        replies.computeIfAbsent(methodAndPath, key -> new ArrayDeque<>()).add(reply);
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String method = exchange.getRequestMethod();
        seen.add(new Seen(method, uri.toString(), Map.copyOf(exchange.getRequestHeaders()), body));
        Reply reply = next(method + " " + uri.getPath());
        if (uri.getPath().startsWith("/api/")) {
            check(exchange, body, reply);
        }
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        if (!reply.body().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", reply.type());
        }
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Reply next(String methodAndPath) {
        Deque<Reply> waiting = replies.get(methodAndPath);
        if (waiting == null) {
            complaints.add("nobody expected " + methodAndPath);
            return new Reply(404, "application/problem+json", Samples.problem(404, "NOT_FOUND", ""));
        }
        return waiting.size() == 1 ? waiting.getFirst() : waiting.removeFirst();
    }

    private void check(HttpExchange exchange, String body, Reply reply) {
        Observed.Request request = new Observed.Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body);
        complaints.addAll(API.complaints(request));
        complaints.addAll(API.complaints(
                request,
                new Observed.Answer(reply.status(), reply.body().isEmpty() ? null : reply.type(), reply.body())));
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (!("Bearer " + BfRun.TOKEN).equals(authorization)) {
            complaints.add("no token of ours on " + request.method() + " " + request.target());
        }
    }

    private static String path(String target) {
        return target.split("\\?", 2)[0];
    }
}
