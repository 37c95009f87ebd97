package ai.backfuture.localstack.simulator.bingx;

import ai.backfuture.localstack.simulator.Reply;

/**
 * What is left of the caller's window. Its end is told as a span in milliseconds.
 *
 * @see <a href="https://bingx-api.github.io/docs-v3/#/en/Quick%20Start/Basic%20Information">Basic information</a>
 */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    static Reply onto(Reply reply) {
        return reply.with("X-RateLimit-Requests-Remain", "499").with("X-RateLimit-Requests-Expire", "10000");
    }
}
