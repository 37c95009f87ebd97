package ai.backfuture.localstack.simulator.htx;

import ai.backfuture.localstack.simulator.Reply;
import java.time.Instant;

/**
 * The headers about limits, which spot and contracts name differently; both tell times in milliseconds.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#rate-limiting-rule">Rate limiting rule</a>
 * @see <a href="https://huobiapi.github.io/docs/usdt_swap/v1/en/#api-rate-limit-illustration">Rate limit of contracts</a>
 */
final class HtxLimits {

    private static final long SPOT_WINDOW_MILLIS = 2_000;
    private static final long CONTRACT_WINDOW_MILLIS = 3_000;

    private HtxLimits() {}

    static Reply onto(Reply reply, ApiShape shape, Instant now) {
        return shape.isSpot()
                ? spot(reply, "99", now.plusMillis(SPOT_WINDOW_MILLIS))
                : contracts(reply, "71", now.plusMillis(CONTRACT_WINDOW_MILLIS));
    }

    static Reply usedUp(Reply reply, ApiShape shape, Instant reset) {
        return shape.isSpot() ? spot(reply, "0", reset) : contracts(reply, "0", reset);
    }

    private static Reply spot(Reply reply, String remaining, Instant expiry) {
        return reply.with("X-HB-RateLimit-Requests-Remain", remaining)
                .with("X-HB-RateLimit-Requests-Expire", Long.toString(expiry.toEpochMilli()));
    }

    private static Reply contracts(Reply reply, String remaining, Instant reset) {
        return reply.with("ratelimit-limit", "72")
                .with("ratelimit-interval", Long.toString(CONTRACT_WINDOW_MILLIS))
                .with("ratelimit-remaining", remaining)
                .with("ratelimit-reset", Long.toString(reset.toEpochMilli()));
    }
}
