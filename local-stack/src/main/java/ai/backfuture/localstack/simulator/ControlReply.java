package ai.backfuture.localstack.simulator;

import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers of the control API; errors are problem documents (RFC 9457). */
final class ControlReply {

    private static final Logger LOG = LoggerFactory.getLogger(ControlReply.class);

    private ControlReply() {}

    static void json(RoutingContext ctx, int status, Object body) {
        ctx.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(ControlJson.write(body));
    }

    static void nothing(RoutingContext ctx) {
        ctx.response().setStatusCode(204).end();
    }

    static void problem(RoutingContext ctx, int status, String detail) {
        ctx.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(ControlJson.write(Json.object("type", "about:blank", "status", status, "detail", detail)));
    }

    /** What the caller got wrong is told; anything else is ours and logged. */
    static void failure(RoutingContext ctx) {
        Throwable cause = ctx.failure();
        if (cause instanceof IllegalArgumentException wrong) {
            problem(ctx, 400, String.valueOf(wrong.getMessage()));
        } else {
            LOG.error("the control API failed on {} {}", ctx.request().method(), ctx.normalizedPath(), cause);
            problem(ctx, 500, "the simulator failed");
        }
    }
}
