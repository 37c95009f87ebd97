package ai.backfuture.request;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * From when this process has been told to end, each answer asks its caller to close the connection. What comes next is
 * then sent to another instance, and not into a connection that is about to be closed.
 *
 * <p>Connections on which nothing happens meanwhile are the caller's to give up: the gateway keeps them for less than
 * {@code quarkus.shutdown.delay}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112, Tear-down</a>
 */
@Provider
@ApplicationScoped
public class EndingFilter implements ContainerResponseFilter {

    private volatile boolean ending;

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        ending = true;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (ending) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }
}
