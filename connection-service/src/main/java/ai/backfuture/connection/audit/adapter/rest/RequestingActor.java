package ai.backfuture.connection.audit.adapter.rest;

import ai.backfuture.connection.audit.application.Origin;
import ai.backfuture.connection.audit.domain.Actor;
import ai.backfuture.identity.CurrentOwner;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;

/** {@link Origin} as the verified token and the headers of the request, where one is being handled. */
@ApplicationScoped
class RequestingActor implements Origin {

    private final RequestOrigin origin;
    private final CurrentOwner owner;

    RequestingActor(RequestOrigin origin, CurrentOwner owner) {
        this.origin = origin;
        this.owner = owner;
    }

    @Override
    public Actor current() {
        boolean inRequest = Arc.container().requestContext().isActive() && origin.isKnown();
        return inRequest ? origin.actor(owner.id()) : Actor.system();
    }
}
