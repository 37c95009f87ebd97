package ai.backfuture.connection.audit.adapter.rest;

import ai.backfuture.connection.audit.domain.Actor;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Notes where a request comes from, for the entries that it may leave. */
@Provider
class OriginFilter implements ContainerRequestFilter {

    private final RequestOrigin origin;
    private final HttpServerRequest request;

    OriginFilter(RequestOrigin origin, HttpServerRequest request) {
        this.origin = origin;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        boolean operator = context.getUriInfo().getPath().startsWith("/api/operator/");
        String peer =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        origin.take(
                operator ? Actor.Kind.OPERATOR : Actor.Kind.USER,
                ClientAddress.of(context.getHeaderString("X-Forwarded-For"), peer),
                ClientAddress.agent(context.getHeaderString("User-Agent")));
    }
}
