package ai.backfuture.gateway.request;

import ai.backfuture.gateway.GatewayConfig;
import ai.backfuture.gateway.problem.Problem;
import ai.backfuture.gateway.problem.Problems;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Runs before everything else: names the request, and refuses what no honest client sends.
 *
 * <p>It looks at the raw request line, before any router has had a chance to normalise it.
 */
@Singleton
final class RequestGuard {

    /** Above Quarkus' own filters, the highest of which (CORS, authentication) are in the hundreds. */
    private static final int BEFORE_ALL = 10_000;

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,255}");

    private final Clients clients;
    private final CrossOrigin crossOrigin;
    private final RequestSpans spans;
    private final long maxHeaders;
    private final long maxBody;
    private volatile boolean ending;

    RequestGuard(GatewayConfig config, Clients clients, CrossOrigin crossOrigin, RequestSpans spans) {
        this.clients = clients;
        this.crossOrigin = crossOrigin;
        this.spans = spans;
        this.maxHeaders = config.request().maxHeaders().asLongValue();
        this.maxBody = config.request().maxBody().asLongValue();
    }

    /** Whoever calls while this instance ends shall come to another one next. */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        ending = true;
    }

    void install(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_ALL);
    }

    private void handle(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        HttpServerResponse response = ctx.response();
        if (UnreadBody.isOver(request)) {
            request.connection().close();
            return;
        }
        if (ending && request.version() == HttpVersion.HTTP_1_1) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        String correlationId = CorrelationId.of(request.headers().getAll(CorrelationId.HEADER));
        MDC.put("correlationId", correlationId);
        response.putHeader(CorrelationId.HEADER, correlationId);
        SecurityHeaders.put(response, isApi(request), clients.of(request).isSecure());
        MDC.put("traceId", isApi(request) ? spans.begin(ctx) : TraceContext.enter(request.headers()));
        request.exceptionHandler(failure -> brokenOff(request, failure));
        Optional<Problem> refusal = refusal(request);
        if (refusal.isPresent()) {
            UnreadBody.endConnection(ctx);
            refusal.get().answer(response);
        } else if (!crossOrigin.answer(request)) {
            ctx.next();
        }
    }

    /** A body that cannot be decoded may end a request before anybody has asked for it; the connection ends with it. */
    static void brokenOff(HttpServerRequest request, Throwable failure) {
        if (!(failure instanceof HttpClosedException)) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            Problems.badRequest("The body is not framed soundly.").answer(request.response());
            UnreadBody.flush(request);
        }
    }

    private static boolean isApi(HttpServerRequest request) {
        String path = request.path();
        return path == null || path.equals("/api") || path.startsWith("/api/");
    }

    static boolean isSoundHost(String host) {
        return HOST.matcher(host).matches();
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        if (!RequestTarget.isPlain(request.uri())) {
            return Optional.of(Problems.badPath());
        }
        if (headerSize(request) > maxHeaders) {
            return Optional.of(Problems.headersTooLarge(maxHeaders));
        }
        if (!hasOneHost(request)) {
            return Optional.of(Problems.badRequest("Exactly one sound Host header is needed."));
        }
        if (!isFramedOneWay(request)) {
            return Optional.of(Problems.badRequest("The body's length is not stated in one clear way."));
        }
        return declaredLength(request) > maxBody ? Optional.of(Problems.bodyTooLarge(maxBody)) : Optional.empty();
    }

    /** Without the Authorization header: one that is too long is a bad token, and answered as such. */
    private static long headerSize(HttpServerRequest request) {
        long size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            if (!header.getKey().equalsIgnoreCase("Authorization")) {
                size += header.getKey().length() + header.getValue().length();
            }
        }
        return size;
    }

    private static boolean hasOneHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        return switch (request.version()) {
            case HTTP_1_0 -> hosts.size() <= 1 && hosts.stream().allMatch(RequestGuard::isSoundHost);
            case HTTP_1_1 -> hosts.size() == 1 && isSoundHost(hosts.getFirst());
            case HTTP_2 ->
                request.authority() != null && isSoundHost(request.authority().toString());
        };
    }

    /** What Netty's decoder has let pass is framed soundly for Netty; this refuses what others might read otherwise. */
    private static boolean isFramedOneWay(HttpServerRequest request) {
        List<String> encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        List<String> lengths = request.headers().getAll(HttpHeaders.CONTENT_LENGTH);
        if (encodings.isEmpty()) {
            return lengths.size() <= 1;
        }
        return lengths.isEmpty()
                && encodings.size() == 1
                && encodings.getFirst().equalsIgnoreCase("chunked")
                && request.version() == HttpVersion.HTTP_1_1;
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return 0;
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
