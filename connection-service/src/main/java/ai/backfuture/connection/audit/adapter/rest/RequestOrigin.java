package ai.backfuture.connection.audit.adapter.rest;

import ai.backfuture.connection.audit.domain.Actor;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Where the request being handled comes from; nothing where work is done without one. */
@RequestScoped
class RequestOrigin {

    private Actor.@Nullable Kind kind;
    private @Nullable String address;
    private @Nullable String userAgent;

    void take(Actor.Kind as, @Nullable String from, @Nullable String agent) {
        kind = as;
        address = from;
        userAgent = agent;
    }

    boolean isKnown() {
        return kind != null;
    }

    Actor actor(String name) {
        if (kind == null) {
            throw new IllegalStateException("no request is being handled");
        }
        return new Actor(kind, name, address, userAgent);
    }
}
