package ai.backfuture.localstack.simulator;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/**
 * Which calls of the log are wanted.
 *
 * @param after only calls with a greater number
 * @param limit the last so many of them
 */
record CallQuery(Optional<String> exchange, Optional<String> account, long after, int limit) {

    static CallQuery of(RoutingContext ctx) {
        return new CallQuery(
                parameter(ctx, "exchange"),
                parameter(ctx, "account"),
                parameter(ctx, "after").map(CallQuery::number).orElse(0),
                parameter(ctx, "limit").map(CallQuery::number).orElse(Integer.MAX_VALUE));
    }

    List<CallRecord> from(CallLog log) {
        return log.last(
                limit,
                call -> call.number() > after
                        && exchange.map(call.exchange()::equals).orElse(true)
                        && account.map(wanted -> wanted.equals(call.account())).orElse(true));
    }

    private static Optional<String> parameter(RoutingContext ctx, String name) {
        return Optional.ofNullable(ctx.request().getParam(name)).filter(value -> !value.isBlank());
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("limit and after are whole numbers");
        }
        return Integer.parseInt(text);
    }
}
