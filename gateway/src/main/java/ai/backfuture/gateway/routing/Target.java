package ai.backfuture.gateway.routing;

import ai.backfuture.gateway.upstream.Service;

/** What answers a call. */
sealed interface Target {

    /** A service behind the gateway, which gets the request as it is. */
    record Behind(Service service) implements Target {}

    /** The gateway's own stream of live updates. */
    record LiveEvents() implements Target {}
}
