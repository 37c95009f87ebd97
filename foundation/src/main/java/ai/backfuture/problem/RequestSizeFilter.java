package ai.backfuture.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses bodies that say they are too large, with a problem. The server's own limit, which catches those that don't
 * say, answers without a body.
 */
@Provider
@PreMatching
@Priority(1)
class RequestSizeFilter implements ContainerRequestFilter {

    private static final int LARGEST = 64 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > LARGEST) {
            throw Problems.tooLarge();
        }
    }
}
