package ai.backfuture.gateway.upstream;

import ai.backfuture.gateway.problem.Problem;
import ai.backfuture.gateway.problem.Problems;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/** What a caller is told when a service could not be reached or did not answer. */
final class UpstreamFailure {

    private UpstreamFailure() {}

    static Problem problem(Throwable failure) {
        return switch (failure) {
            case ConnectException e -> Problems.serviceUnavailable();
            case NoRouteToHostException e -> Problems.serviceUnavailable();
            case UnknownHostException e -> Problems.serviceUnavailable();
            case ConnectionPoolTooBusyException e -> Problems.serviceUnavailable();
            case TimeoutException e -> Problems.upstreamTimeout();
            default -> Problems.upstreamFailed();
        };
    }

    /** Whether a second try may help at once: a pooled connection that the service closed just then. */
    static boolean isStaleConnection(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof java.io.IOException io && isReset(io);
    }

    private static boolean isReset(java.io.IOException failure) {
        return !(failure instanceof ConnectException)
                && failure.getMessage() != null
                && failure.getMessage().contains("reset");
    }
}
