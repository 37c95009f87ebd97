package ai.backfuture.worker.adapter.kafka;

import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.tracing.Spans;
import ai.backfuture.tracing.TraceHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A span for each test, as part of the trace that its order came with; calls to the exchange are its children. */
@ApplicationScoped
class OrderSpans {

    private final Tracer tracer;

    OrderSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    void during(ConnectionEvent order, Function<String, byte @Nullable []> header, Runnable test) {
        Spans.during(
                tracer.spanBuilder("test connection")
                        .setParent(TraceHeaders.readBytes(header))
                        .setSpanKind(SpanKind.CONSUMER)
                        .setAttribute("messaging.system", "kafka")
                        .setAttribute("messaging.destination.name", "connections")
                        .setAttribute("backfuture.exchange", order.exchange().value())
                        .setAttribute(
                                "backfuture.connection", order.connectionId().toString())
                        .setAttribute("backfuture.test.number", order.test().number()),
                test);
    }

    /** Tells how the test that is being done has ended; nothing is told when its order came too late. */
    static void ended(Optional<ValidationEvent> result) {
        Span.current()
                .setAttribute(
                        "backfuture.test.result", result.map(Results::reason).orElse("EXPIRED"));
    }
}
