package ai.backfuture.gateway.routing;

import static ai.backfuture.gateway.upstream.Service.CONNECTION_SERVICE;
import static ai.backfuture.gateway.upstream.Service.NOTIFICATION_SERVICE;
import static ai.backfuture.gateway.upstream.Service.STRATEGY_SERVICE;
import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import ai.backfuture.gateway.upstream.Service;
import java.util.List;

/** The public API, call by call. What is not here does not exist. */
final class Routes {

    static final List<Route> ALL = List.of(
            new Route("/api/exchanges", behind(CONNECTION_SERVICE), GET),
            new Route("/api/egress-addresses", behind(CONNECTION_SERVICE), GET, PUT),
            new Route("/api/connections", behind(CONNECTION_SERVICE), GET, POST),
            new Route("/api/connections/{id}", behind(CONNECTION_SERVICE), GET, PATCH, DELETE),
            new Route("/api/connections/{id}/tests", behind(CONNECTION_SERVICE), GET, POST),
            new Route("/api/connections/{id}/credentials", behind(CONNECTION_SERVICE), PUT),
            new Route("/api/strategies", behind(STRATEGY_SERVICE), GET, POST),
            new Route("/api/strategies/{id}", behind(STRATEGY_SERVICE), GET, PUT, DELETE),
            new Route("/api/strategies/{id}/enable", behind(STRATEGY_SERVICE), POST),
            new Route("/api/strategies/{id}/disable", behind(STRATEGY_SERVICE), POST),
            new Route("/api/operator/suspensions", behind(CONNECTION_SERVICE), GET, POST),
            new Route("/api/operator/suspensions/{id}", behind(CONNECTION_SERVICE), DELETE),
            new Route("/api/operator/audit", behind(CONNECTION_SERVICE), GET),
            new Route("/api/operator/owners/{owner}", behind(CONNECTION_SERVICE), DELETE),
            new Route("/api/webhooks", behind(NOTIFICATION_SERVICE), GET, POST),
            new Route("/api/webhooks/{id}", behind(NOTIFICATION_SERVICE), GET, PATCH, DELETE),
            new Route("/api/webhooks/{id}/test", behind(NOTIFICATION_SERVICE), POST),
            new Route("/api/events", new Target.LiveEvents(), GET));

    private Routes() {}

    private static Target behind(Service service) {
        return new Target.Behind(service);
    }
}
