package ai.backfuture.gateway.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ends a connection whose request was refused before its body had been read.
 *
 * <p>Closing at once would reset the connection, and a client that is still sending would lose the answer. So a
 * bounded rest is read and thrown away first.
 */
public final class UnreadBody {

    private static final long MOST_BYTES = 16L << 20;
    private static final long MOST_MILLIS = TimeUnit.SECONDS.toMillis(10);

    private UnreadBody() {}

    /** Call it before answering; it does nothing to a request without a body. */
    public static void discard(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (request.version() == HttpVersion.HTTP_2 || !Bodies.announced(request)) {
            return;
        }
        ctx.response().putHeader("Connection", "close");
        AtomicLong read = new AtomicLong();
        long timer = ctx.vertx().setTimer(MOST_MILLIS, t -> request.connection().close());
        request.exceptionHandler(e -> ctx.vertx().cancelTimer(timer));
        request.endHandler(v -> {
            ctx.vertx().cancelTimer(timer);
            closeAfterAnswer(ctx);
        });
        request.handler(chunk -> {
            if (read.addAndGet(chunk.length()) > MOST_BYTES) {
                request.connection().close();
            }
        });
        request.resume();
    }

    private static void closeAfterAnswer(RoutingContext ctx) {
        if (ctx.response().ended()) {
            ctx.request().connection().close();
        } else {
            ctx.addEndHandler(done -> ctx.request().connection().close());
        }
    }
}
