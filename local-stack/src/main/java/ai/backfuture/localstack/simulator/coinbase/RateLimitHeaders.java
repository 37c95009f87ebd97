package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.Reply;
import java.util.OptionalLong;

/**
 * What is left of the caller's second. The reset is told in seconds from now.
 *
 * @see <a href="https://docs.cdp.coinbase.com/coinbase-app/api-architecture/rate-limiting">Rate limiting</a>
 */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    static Reply onto(Reply reply) {
        return on(reply, "29").with("x-ratelimit-reset", "1");
    }

    static Reply used(Reply reply, OptionalLong resetSeconds) {
        return resetSeconds.isPresent()
                ? on(reply, "0").with("x-ratelimit-reset", Long.toString(resetSeconds.getAsLong()))
                : reply;
    }

    private static Reply on(Reply reply, String remaining) {
        return reply.with("x-ratelimit-limit", "30").with("x-ratelimit-remaining", remaining);
    }
}
