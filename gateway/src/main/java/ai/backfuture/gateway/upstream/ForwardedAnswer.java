package ai.backfuture.gateway.upstream;

import ai.backfuture.gateway.problem.Problem;
import ai.backfuture.gateway.request.CorrelationId;
import ai.backfuture.gateway.request.SecurityHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** What becomes of a service's answer on its way to the caller. */
final class ForwardedAnswer {

    /** Hop by hop, or set by the gateway itself, or nobody's business. */
    private static final List<String> DROPPED = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Upgrade",
            "Server",
            "X-Powered-By",
            "Via",
            "Cache-Control",
            "Pragma",
            "RateLimit",
            "RateLimit-Policy",
            SecurityHeaders.CONTENT_SECURITY_POLICY,
            SecurityHeaders.CONTENT_TYPE_OPTIONS,
            SecurityHeaders.FRAME_OPTIONS,
            SecurityHeaders.REFERRER_POLICY,
            SecurityHeaders.TRANSPORT_SECURITY,
            "Access-Control-Allow-Origin",
            "Access-Control-Allow-Credentials",
            "Access-Control-Expose-Headers",
            "Set-Cookie",
            CorrelationId.HEADER);

    private ForwardedAnswer() {}

    /**
     * Whether an instance that is about to end has refused a request without having looked at it. Whatever the request
     * asks for, it can be sent again, to another one.
     *
     * @see <a href="https://github.com/quarkusio/quarkus/blob/3.31.1/extensions/vertx-http/runtime/src/main/java/io/quarkus/vertx/http/runtime/filters/GracefulShutdownFilter.java">Quarkus' filter</a>
     */
    static boolean isOfAnEndingInstance(ProxyResponse answer) {
        MultiMap headers = answer.headers();
        return answer.getStatusCode() == HttpResponseStatus.SERVICE_UNAVAILABLE.code()
                && headers.contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)
                && !headers.contains(HttpHeaders.CONTENT_TYPE);
    }

    static void prepare(ProxyResponse answer) {
        MultiMap headers = answer.headers();
        DROPPED.forEach(headers::remove);
        relativeLocation(headers);
        if (answer.getStatusCode() >= 400 && !isProblem(headers)) {
            replaceByProblem(answer);
        } else if (answer.getStatusCode() == 204 || answer.getStatusCode() == 304) {
            dropBody(answer);
        }
    }

    /** A service names itself by its inner address; callers must come back through this door. */
    private static void relativeLocation(MultiMap headers) {
        String location = headers.get(HttpHeaders.LOCATION);
        if (location == null || location.startsWith("/")) {
            return;
        }
        try {
            URI uri = URI.create(location);
            headers.set(
                    HttpHeaders.LOCATION,
                    uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            headers.remove(HttpHeaders.LOCATION);
        }
    }

    private static boolean isProblem(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(Problem.CONTENT_TYPE);
    }

    /** Errors that a framework made before the service had its say, such as an empty 404 or an HTML page. */
    private static void replaceByProblem(ProxyResponse answer) {
        HttpResponseStatus status = HttpResponseStatus.valueOf(answer.getStatusCode());
        String code = status.code() == 500
                ? "INTERNAL_ERROR"
                : status.reasonPhrase().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        Problem problem = new Problem(status.code(), code, status.reasonPhrase(), "The service refused the call.");
        dropBody(answer);
        answer.headers().remove(HttpHeaders.CONTENT_LENGTH).remove(HttpHeaders.CONTENT_ENCODING);
        answer.putHeader("Content-Type", Problem.CONTENT_TYPE);
        answer.setBody(Body.body(problem.json().toBuffer()));
    }

    /** The rest must still be read, else the connection to the service is never used again. */
    private static void dropBody(ProxyResponse answer) {
        if (answer.getBody() != null) {
            answer.getBody().stream().resume();
            answer.setBody(null);
        }
    }
}
