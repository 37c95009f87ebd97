package ai.backfuture.correlation;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Takes the correlation id of a request, or gives it one, and says it in the answer. */
@Provider
@PreMatching
@Priority(0)
class CorrelationFilter implements ContainerRequestFilter, ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String id = Correlation.acceptOrNew(request.getHeaderString(Correlation.HEADER));
        request.setProperty(Correlation.MDC_KEY, id);
        Correlation.set(id);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(Correlation.MDC_KEY) instanceof String id) {
            response.getHeaders().putSingle(Correlation.HEADER, id);
        }
    }
}
