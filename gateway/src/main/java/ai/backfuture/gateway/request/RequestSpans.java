package ai.backfuture.gateway.request;

import ai.backfuture.tracing.Spans;
import ai.backfuture.tracing.TraceHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * A span for each call of the API, as part of the caller's trace or as the first of a new one: method, route template and
 * status, and nothing else of what was sent. The service behind continues it. Where no SDK runs, requests are part of a
 * trace all the same, see {@link TraceContext}.
 */
@Singleton
public final class RequestSpans {

    private static final String CURRENT = RequestSpans.class.getName();
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Tracer tracer;

    RequestSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Begins one and writes its context into the request, for the service behind; returns the trace's id. */
    String begin(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        MultiMap headers = request.headers();
        TraceContext.clean(headers);
        Context parent = TraceHeaders.read(headers::get);
        Span span = tracer.spanBuilder(method(request))
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", method(request))
                .startSpan();
        if (!isNew(span, Span.fromContext(parent))) {
            return TraceContext.enter(headers);
        }
        TraceHeaders.write(Context.root().with(span), headers::set);
        ctx.put(CURRENT, span);
        ctx.addEndHandler(done -> end(ctx));
        return span.getSpanContext().getTraceId();
    }

    /** Tells which call it is; what is no call of the API has no span. */
    public void route(RoutingContext ctx, String template) {
        if (ctx.get(CURRENT) instanceof Span span) {
            span.updateName(method(ctx.request()) + " " + template).setAttribute("http.route", template);
        }
    }

    /** Ends it with the head of the answer: a live stream would be a span of hours. */
    public void endWithHead(RoutingContext ctx) {
        if (ctx.get(CURRENT) instanceof Span) {
            ctx.addHeadersEndHandler(head -> end(ctx));
        }
    }

    private static void end(RoutingContext ctx) {
        if (ctx.get(CURRENT) instanceof Span span && span.isRecording()) {
            int status = ctx.response().getStatusCode();
            span.setAttribute("http.response.status_code", status);
            if (status >= 500) {
                Spans.failed(span, Integer.toString(status));
            }
            span.end();
        }
    }

    /** Without an SDK the parent itself comes back, or nothing. */
    private static boolean isNew(Span span, Span parent) {
        return span.getSpanContext().isValid()
                && !span.getSpanContext()
                        .getSpanId()
                        .equals(parent.getSpanContext().getSpanId());
    }

    private static String method(HttpServerRequest request) {
        String sent = request.method().name();
        return METHODS.contains(sent) ? sent : "_OTHER";
    }
}
