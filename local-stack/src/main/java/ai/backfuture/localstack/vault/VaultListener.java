package ai.backfuture.localstack.vault;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads HTTP requests whole, hands them to the {@link Vault} and writes its answers with the headers Vault sends. */
final class VaultListener {

    private static final int MAX_BODY = 32 * 1024 * 1024;
    private static final String PREFIX = "/v1/";

    private static final Logger LOG = LoggerFactory.getLogger(VaultListener.class);

    private final Vault vault;
    private final Gate gate;

    VaultListener(Vault vault, Gate gate) {
        this.vault = vault;
        this.gate = gate;
    }

    void accept(HttpServerRequest request) {
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() <= MAX_BODY) {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(_ -> gate.pass(() -> answerOrFail(request, body)));
    }

    private void answerOrFail(HttpServerRequest request, Buffer body) {
        try {
            answer(request, body);
        } catch (RuntimeException e) {
            LOG.error("{} {} could not be answered", request.method(), request.path(), e);
            send(request, Outcome.refused(500, "internal error"), "");
        }
    }

    private void answer(HttpServerRequest request, Buffer body) {
        String path = decoded(String.valueOf(request.path()));
        if (body.length() > MAX_BODY) {
            send(request, Outcome.refused(413, "http: request body too large"), "");
        } else if (!path.startsWith(PREFIX)) {
            request.response()
                    .setStatusCode(404)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain")
                    .end("404 page not found\n");
        } else if (!cleaned(path).equals(path)) {
            request.response()
                    .setStatusCode(301)
                    .putHeader(HttpHeaders.LOCATION, cleaned(path))
                    .end();
        } else {
            VaultRequest read = read(request, path.substring(PREFIX.length()), body.toString());
            send(request, vault.answer(read), read.id());
        }
    }

    private static VaultRequest read(HttpServerRequest request, String path, String body) {
        Map<String, String> query = new LinkedHashMap<>();
        new QueryStringDecoder(request.uri())
                .parameters()
                .forEach((name, values) -> query.put(name, values.getFirst()));
        return new VaultRequest(
                Ids.uuid(),
                request.method().name(),
                path,
                query,
                token(request.headers()),
                request.getHeader("X-Vault-Wrap-TTL"),
                body,
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress());
    }

    private static @Nullable String token(MultiMap headers) {
        String token = headers.get("X-Vault-Token");
        String bearer = headers.get(HttpHeaders.AUTHORIZATION);
        return token == null && bearer != null && bearer.startsWith("Bearer ")
                ? bearer.substring("Bearer ".length()).strip()
                : token;
    }

    private static void send(HttpServerRequest request, Outcome outcome, String requestId) {
        HttpServerResponse response = request.response()
                .setStatusCode(Envelope.status(outcome))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(
                        HttpHeaders.DATE,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Clock.systemUTC().instant().atOffset(ZoneOffset.UTC)));
        var body = Envelope.body(outcome, requestId);
        if (body == null || request.method().name().equals("HEAD")) {
            response.end();
        } else {
            response.end(Buffer.buffer(Json.write(body)).appendByte((byte) '\n'));
        }
    }

    /** The path with its escapes resolved; one that cannot be is left as it is and leads nowhere. */
    private static String decoded(String path) {
        try {
            return QueryStringDecoder.decodeComponent(path.replace("+", "%2B"));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Without empty, {@code .} and {@code ..} segments, as Go's server redirects before Vault sees a path. */
    private static String cleaned(String path) {
        var segments = new ArrayDeque<String>();
        for (String segment : path.split("/", -1)) {
            switch (segment) {
                case "", "." -> {}
                case ".." -> segments.pollLast();
                default -> segments.addLast(segment);
            }
        }
        return "/" + String.join("/", segments) + (path.endsWith("/") && !segments.isEmpty() ? "/" : "");
    }
}
