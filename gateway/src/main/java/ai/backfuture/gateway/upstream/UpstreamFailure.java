package ai.backfuture.gateway.upstream;

import ai.backfuture.gateway.problem.Problem;
import ai.backfuture.gateway.problem.Problems;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** What it means that a service could not be reached or did not answer. */
final class UpstreamFailure {

    private UpstreamFailure() {}

    /** What the caller is told. */
    static Problem problem(Throwable failure, long breakerPauseSeconds) {
        return switch (failure) {
            case CircuitBreakerOpenException e -> Problems.serviceLeftAlone(breakerPauseSeconds);
            case ConnectionPoolTooBusyException e -> Problems.serviceUnavailable();
            case TimeoutException e -> Problems.upstreamTimeout();
            default -> neverConnected(failure) ? Problems.serviceUnavailable() : Problems.upstreamFailed();
        };
    }

    /** Whether it speaks against the service itself, and not against one call. */
    static boolean isSilence(Throwable failure) {
        return failure instanceof TimeoutException
                || failure instanceof HttpClosedException
                || neverConnected(failure)
                || isReset(failure);
    }

    /** Whether a second try does no harm and may help: nothing was sent, or only a question on a stale connection. */
    static boolean mayBeRepeated(HttpMethod method, Throwable failure) {
        boolean question = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return neverConnected(failure) || (question && (failure instanceof HttpClosedException || isReset(failure)));
    }

    /** Whether a further try should wait a little, since an address that refuses will not accept a moment later. */
    static boolean neverConnected(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException;
    }

    private static boolean isReset(Throwable failure) {
        return failure instanceof IOException
                && !neverConnected(failure)
                && failure.getMessage() != null
                && failure.getMessage().contains("reset");
    }
}
