package ai.backfuture.gateway.request;

import ai.backfuture.gateway.GatewayConfig;
import ai.backfuture.gateway.problem.Problem;
import ai.backfuture.gateway.problem.Problems;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Reads request bodies whole, up to a limit, before a service hears of the request.
 *
 * <p>Bodies of this API are small, so holding one costs little, and a service never waits for a slow sender nor sees
 * half a request.
 */
@Singleton
public final class Bodies {

    private final long limit;
    private final long timeoutMillis;

    Bodies(GatewayConfig config) {
        this.limit = config.request().maxBody().asLongValue();
        this.timeoutMillis = config.request().bodyTimeout().toMillis();
    }

    /** Whether the request's head announces a body; HTTP/2 only tells at its end. */
    static boolean announced(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            return true;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    /** A body within the limits, or the reason why there is none. */
    public sealed interface Reading {

        record Read(Buffer body) implements Reading {}

        record Refused(Problem problem) implements Reading {}

        /** The caller went away, or was told that this is no body. */
        record Abandoned() implements Reading {}
    }

    /** Never fails; the request must not have been read before. */
    public Future<Reading> read(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (!announced(request)) {
            return Future.succeededFuture(new Reading.Read(Buffer.buffer()));
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            ctx.response().writeContinue();
        }
        Promise<Reading> reading = Promise.promise();
        Buffer body = Buffer.buffer();
        long timer = ctx.vertx()
                .setTimer(timeoutMillis, t -> reading.tryComplete(new Reading.Refused(Problems.requestTimeout())));
        request.exceptionHandler(failure -> {
            RequestGuard.brokenOff(request, failure);
            reading.tryComplete(new Reading.Abandoned());
        });
        request.endHandler(v -> reading.tryComplete(new Reading.Read(body)));
        request.handler(chunk -> {
            if (body.length() + chunk.length() > limit) {
                reading.tryComplete(new Reading.Refused(Problems.bodyTooLarge(limit)));
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.resume();
        return reading.future().onComplete(done -> ctx.vertx().cancelTimer(timer));
    }
}
