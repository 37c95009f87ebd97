package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Cause;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.correlation.Correlation;
import ai.backfuture.tracing.Spans;
import ai.backfuture.tracing.TraceHeaders;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what tests go back to, and takes it up again when they go out. */
@ApplicationScoped
class Causes {

    private final Tracer tracer;

    Causes(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The request or event that is being handled. */
    Cause current() {
        return new Cause(
                Correlation.current().orElse(null), TraceHeaders.current().orElse(null));
    }

    /**
     * Sends a test out under its cause: as part of the trace of the request that asked for it, and in one of its own where
     * nobody did. How long it waited is the gap before this span.
     */
    void resume(ConnectionTest test, ExchangeId exchange, Runnable sendOut) {
        Cause cause = test instanceof ConnectionTest.Waiting waiting ? waiting.cause() : Cause.none();
        SpanBuilder span = tracer.spanBuilder("send out test")
                .setParent(TraceHeaders.after(cause.traceParent()))
                .setAttribute("backfuture.exchange", exchange.value())
                .setAttribute("backfuture.test.trigger", test.trigger().name());
        Correlation.during(cause.correlationId(), () -> Spans.during(span, sendOut));
    }
}
