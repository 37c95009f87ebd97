package ai.backfuture.gateway.upstream;

import ai.backfuture.gateway.request.Client;
import ai.backfuture.gateway.request.CorrelationId;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The headers that a service gets to see.
 *
 * <p>Only headers that the API knows pass, so that no spelling of an identity or proxy header can be smuggled in, and
 * whatever a caller lists in {@code Connection} is gone as well. The gateway then states where the request comes from:
 * services need to believe {@code X-Forwarded-For}, one address, and nothing else.
 *
 * <p>{@code Accept-Encoding} is not among them: a compressed answer in which what an owner keeps secret stands beside what
 * somebody else has chosen tells the former by its length.
 *
 * @see <a href="https://breachattack.com/">BREACH</a>
 */
final class ForwardedRequest {

    private static final Set<String> PASSED = caseInsensitive(List.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "traceparent",
            "tracestate",
            "User-Agent"));

    private ForwardedRequest() {}

    static MultiMap headers(HttpServerRequest request, Client client) {
        MultiMap headers = HttpHeaders.headers();
        for (Map.Entry<String, String> header : request.headers()) {
            if (PASSED.contains(header.getKey())) {
                headers.add(header.getKey(), header.getValue());
            }
        }
        for (String listed : request.headers().getAll(HttpHeaders.CONNECTION)) {
            for (String name : listed.split(",")) {
                headers.remove(name.strip());
            }
        }
        headers.set(CorrelationId.HEADER, request.response().headers().get(CorrelationId.HEADER));
        headers.set("X-Forwarded-For", client.address());
        headers.set("X-Forwarded-Proto", client.scheme());
        if (!client.host().isEmpty()) {
            headers.set("X-Forwarded-Host", client.host());
        }
        return headers;
    }

    private static Set<String> caseInsensitive(List<String> names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(names);
        return set;
    }
}
