package ai.backfuture.gateway.limit;

import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.TimeUnit;

/**
 * Where a caller stands with one limit after a call.
 *
 * @param pause nanoseconds until the next call may be made; 0 where this one was
 * @param debt nanoseconds until all calls of the allowance are there again
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields</a>
 */
public record Standing(String policy, long limit, long windowNanos, long pause, long debt) {

    public boolean isExceeded() {
        return pause > 0;
    }

    /** Calls that may be made right now. */
    long remaining() {
        return (windowNanos - debt) / (windowNanos / limit);
    }

    public long retryAfterSeconds() {
        return Math.max(1, seconds(pause));
    }

    /** Says so to the caller, so that a well-behaved one slows down before it is refused. */
    public void tell(HttpServerResponse response) {
        response.putHeader("RateLimit-Policy", '"' + policy + "\";q=" + limit + ";w=" + seconds(windowNanos))
                .putHeader("RateLimit", '"' + policy + "\";r=" + remaining() + ";t=" + seconds(debt));
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }
}
