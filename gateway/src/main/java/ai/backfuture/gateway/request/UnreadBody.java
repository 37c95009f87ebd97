package ai.backfuture.gateway.request;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
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

    private static final AttributeKey<Boolean> OVER = AttributeKey.valueOf(UnreadBody.class, "over");

    private static final long MOST_BYTES = 16L << 20;
    private static final long MOST_MILLIS = TimeUnit.SECONDS.toMillis(10);

    private UnreadBody() {}

    /** Call it before answering; it does nothing to a request without a body. */
    public static void discard(RoutingContext ctx) {
        if (Bodies.announced(ctx.request())) {
            endConnection(ctx);
        }
    }

    /**
     * Makes this request the last of its connection. What came behind it is not looked at: whoever sent a request that
     * can be read in two ways may have meant another beginning.
     */
    static void endConnection(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (request.version() == HttpVersion.HTTP_2) {
            return;
        }
        channel(request).attr(OVER).set(true);
        ctx.response().putHeader("Connection", "close");
        if (!Bodies.announced(request)) {
            ctx.addEndHandler(done -> request.connection().close());
            return;
        }
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

    /** Whether an earlier request of this connection was its last. */
    static boolean isOver(HttpServerRequest request) {
        return channel(request).attr(OVER).get() != null;
    }

    /** Sends what has been written, though more is being read; Vert.x would wait, and close first. */
    static void flush(HttpServerRequest request) {
        channel(request).flush();
    }

    /** Vert.x has nothing of its own to say about a connection that holds for all of its requests. */
    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }

    private static void closeAfterAnswer(RoutingContext ctx) {
        if (ctx.response().ended()) {
            ctx.request().connection().close();
        } else {
            ctx.addEndHandler(done -> ctx.request().connection().close());
        }
    }
}
