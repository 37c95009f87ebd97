package ai.backfuture.gateway.request;

import ai.backfuture.gateway.GatewayConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets pages of the configured origins, and of no others, read answers of this API. Without any it does nothing.
 *
 * <p>Cookies play no part here, so a page of another origin can do nothing in its visitor's name; it merely gets no
 * permission from us, and the browser keeps the answer from it.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">The CORS protocol</a>
 */
@Singleton
final class CrossOrigin {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]+");
    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
                    + " Last-Event-ID, X-Correlation-Id, traceparent, tracestate";
    private static final String ANSWER_HEADERS =
            "ETag, Location, RateLimit, RateLimit-Policy, Retry-After," + " WWW-Authenticate, X-Correlation-Id";

    private final Set<String> origins;
    private final long maxAgeSeconds;

    @Inject
    CrossOrigin(GatewayConfig config) {
        this(config.cors().origins().orElse(List.of()), config.cors().maxAge().toSeconds());
    }

    CrossOrigin(List<String> origins, long maxAgeSeconds) {
        origins.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .findFirst()
                .ifPresent(odd -> {
                    throw new IllegalArgumentException("not an origin, such as https://app.example.org: " + odd);
                });
        this.origins = Set.copyOf(origins);
        this.maxAgeSeconds = maxAgeSeconds;
    }

    /**
     * Adds what the caller's browser wants to know.
     *
     * @return whether that was all it asked for, and the answer has been given
     */
    boolean answer(HttpServerRequest request) {
        if (origins.isEmpty()) {
            return false;
        }
        HttpServerResponse response = request.response().putHeader(HttpHeaders.VARY, "Origin");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !origins.contains(origin)) {
            return false;
        }
        response.putHeader("Access-Control-Allow-Origin", origin)
                .putHeader("Access-Control-Expose-Headers", ANSWER_HEADERS);
        if (!request.method().equals(HttpMethod.OPTIONS)
                || !request.headers().contains("Access-Control-Request-Method")) {
            return false;
        }
        response.putHeader("Access-Control-Allow-Methods", METHODS)
                .putHeader("Access-Control-Allow-Headers", REQUEST_HEADERS)
                .putHeader("Access-Control-Max-Age", Long.toString(maxAgeSeconds))
                .setStatusCode(204)
                .end();
        return true;
    }
}
