package ai.backfuture.correlation;

import ai.backfuture.tracing.Spans;
import ai.backfuture.tracing.TraceHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A span for each request that meets a resource, as part of the caller's trace. It tells method, route template and
 * status; never the path itself, a query, a header or a body.
 */
@Provider
@Priority(0)
class RequestSpanFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String CURRENT = RequestSpanFilter.class.getName();

    private final Tracer tracer;
    private final Map<Method, String> templates = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    RequestSpanFilter(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The scope ends with the answer, which another filter method sees. */
    @Override
    @SuppressWarnings("MustBeClosedChecker")
    public void filter(ContainerRequestContext request) {
        String template = templates.computeIfAbsent(resource.getResourceMethod(), this::template);
        Span span = tracer.spanBuilder(request.getMethod() + " " + template)
                .setParent(TraceHeaders.read(request::getHeaderString))
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", request.getMethod())
                .setAttribute("http.route", template)
                .startSpan();
        request.setProperty(CURRENT, new Current(span, span.makeCurrent()));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(CURRENT) instanceof Current current) {
            current.end(response.getStatus());
        }
    }

    private String template(Method method) {
        UriBuilder path = UriBuilder.fromResource(resource.getResourceClass());
        return method.isAnnotationPresent(jakarta.ws.rs.Path.class)
                ? path.path(method).toTemplate()
                : path.toTemplate();
    }

    private record Current(Span span, Scope scope) {

        void end(int status) {
            scope.close();
            span.setAttribute("http.response.status_code", status);
            if (status >= 500) {
                Spans.failed(span, Integer.toString(status));
            }
            span.end();
        }
    }
}
