package ai.backfuture.gateway.request;

import ai.backfuture.gateway.GatewayConfig;
import ai.backfuture.gateway.problem.Problems;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Ends what takes longer than any call may take, however busily its bytes trickle. */
@Singleton
public final class TotalTime {

    private final long millis;

    TotalTime(GatewayConfig config) {
        this.millis = config.request().totalTimeout().toMillis();
    }

    public void limit(RoutingContext ctx) {
        long timer = ctx.vertx().setTimer(millis, t -> {
            if (ctx.response().headWritten()) {
                ctx.response().reset();
            } else {
                Problems.upstreamTimeout().answer(ctx.response());
            }
        });
        ctx.addEndHandler(done -> ctx.vertx().cancelTimer(timer));
    }
}
