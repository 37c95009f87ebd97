package ai.backfuture.worker.adapter.http;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.tracing.Spans;
import ai.backfuture.worker.application.ExchangeCalls.Reply;
import ai.backfuture.worker.domain.Endpoint;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;

/**
 * A span for each call to an exchange: host, method, path and status. It is given the endpoint as the exchange's adapter
 * declares it and not the request, so that no id, query, signature, header or body can get onto it; and the exchange is told nothing of our traces.
 */
final class CallSpans {

    private final Tracer tracer;

    CallSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Begins one, as part of what the calling thread is doing. */
    Span begin(ExchangeId exchange, String host, Endpoint endpoint) {
        return tracer.spanBuilder(endpoint.method() + " " + endpoint.path())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("backfuture.exchange", exchange.value())
                .setAttribute("server.address", host)
                .setAttribute("http.request.method", endpoint.method().name())
                .setAttribute("url.path", endpoint.path())
                .startSpan();
    }

    /** @param outcome a status class, or why there was no answer */
    void end(Span span, Reply reply, String outcome) {
        switch (reply) {
            case Reply.Answered answered ->
                span.setAttribute("http.response.status_code", answered.answer().status());
            case Reply.Silent _ -> Spans.failed(span, outcome);
        }
        span.end();
    }
}
