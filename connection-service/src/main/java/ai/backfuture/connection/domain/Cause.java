package ai.backfuture.connection.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a test goes back to, kept while it waits so that log lines, events and traces of it still tell.
 *
 * @param correlationId of the request that asked for it, where one did
 * @param traceParent where in that request's trace it was asked for, as the W3C header {@code traceparent} says it
 */
public record Cause(
        @Nullable String correlationId, @Nullable String traceParent) {

    /** Nobody asked: it was due. */
    public static Cause none() {
        return new Cause(null, null);
    }
}
