package ai.backfuture.localstack.simulator.kucoin;

import ai.backfuture.localstack.simulator.Reply;
import java.time.Instant;

/**
 * The headers about the caller's pool. The reset is a span in milliseconds, unlike {@code Retry-After}.
 *
 * @see <a href="https://www.kucoin.com/docs-new/rate-limit">Rate limit</a>
 */
final class RateLimitHeaders {

    private static final long WINDOW_MILLIS = 30_000;
    private static final String LIMIT = "4000";

    private RateLimitHeaders() {}

    static Reply onto(Reply reply, Instant now) {
        return on(reply, "3960", WINDOW_MILLIS - now.toEpochMilli() % WINDOW_MILLIS);
    }

    static Reply used(Reply reply, long resetMillis) {
        return on(reply, "0", resetMillis);
    }

    private static Reply on(Reply reply, String remaining, long resetMillis) {
        return reply.with("gw-ratelimit-limit", LIMIT)
                .with("gw-ratelimit-remaining", remaining)
                .with("gw-ratelimit-reset", Long.toString(resetMillis));
    }
}
