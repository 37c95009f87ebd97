package ai.backfuture.gateway.live;

import ai.backfuture.gateway.identity.Caller;
import ai.backfuture.gateway.problem.Problems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * {@code GET /api/events}: what happens to the caller's connections, tests and strategies, as server-sent events.
 *
 * <p>A stream without {@code Last-Event-ID} tells what happens from now on; a client opens it first and asks for lists
 * second, and misses nothing. One with an id goes on behind it, or starts with a {@code reset} that holds the whole
 * picture where the id is unknown or too old. The stream ends with the token; ids are good for the next one.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
@Singleton
public final class LiveEventsEndpoint {

    private final LiveStreams streams;

    LiveEventsEndpoint(LiveStreams streams) {
        this.streams = streams;
    }

    /** Answers a request whose caller is known. */
    public void open(RoutingContext ctx, Caller caller) {
        if (ctx.request().version() == HttpVersion.HTTP_1_0) {
            Problems.badRequest("Live events need HTTP/1.1 or later.").answer(ctx.response());
            return;
        }
        HttpServerResponse response = ctx.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream").putHeader("X-Accel-Buffering", "no");
        response.setChunked(ctx.request().version() == HttpVersion.HTTP_1_1);
        ctx.request().resume();
        streams.open(
                        caller,
                        response,
                        ctx.request().getHeader("Last-Event-ID"),
                        ctx.request().getHeader(HttpHeaders.AUTHORIZATION))
                .ifPresent(refusal -> {
                    response.setChunked(false);
                    response.headers().remove("X-Accel-Buffering");
                    refusal.answer(response);
                });
    }
}
