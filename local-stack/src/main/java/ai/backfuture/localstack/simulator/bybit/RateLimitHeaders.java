package ai.backfuture.localstack.simulator.bybit;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Reply;
import java.time.Instant;
import java.util.Map;

/**
 * The headers about the caller's limit per second on this path. The reset is a point in time, not a span.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/rate-limit">Rate limit rules</a>
 */
final class RateLimitHeaders {

    private static final int USUAL = 50;
    private static final Map<String, Integer> LIMITS = Map.of("/v5/user/query-api", 10, "/v5/order/pre-check", 10);

    private RateLimitHeaders() {}

    static Reply onto(Reply reply, ApiRequest request, Instant now) {
        return on(reply, request, limit(request) - 1, now);
    }

    static Reply used(Reply reply, ApiRequest request, Instant reset) {
        return on(reply, request, 0, reset);
    }

    private static Reply on(Reply reply, ApiRequest request, int left, Instant reset) {
        return reply.with("X-Bapi-Limit", Integer.toString(limit(request)))
                .with("X-Bapi-Limit-Status", Integer.toString(left))
                .with("X-Bapi-Limit-Reset-Timestamp", Long.toString(reset.toEpochMilli()));
    }

    private static int limit(ApiRequest request) {
        return LIMITS.getOrDefault(request.path(), USUAL);
    }
}
