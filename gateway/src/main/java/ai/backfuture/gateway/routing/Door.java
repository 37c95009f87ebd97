package ai.backfuture.gateway.routing;

import ai.backfuture.gateway.dashboard.Dashboard;
import ai.backfuture.gateway.identity.Admission;
import ai.backfuture.gateway.identity.Authentication;
import ai.backfuture.gateway.identity.Caller;
import ai.backfuture.gateway.limit.RateLimits;
import ai.backfuture.gateway.limit.Standing;
import ai.backfuture.gateway.live.LiveEventsEndpoint;
import ai.backfuture.gateway.problem.Problem;
import ai.backfuture.gateway.problem.Problems;
import ai.backfuture.gateway.request.Bodies;
import ai.backfuture.gateway.request.Bodies.Reading;
import ai.backfuture.gateway.request.Clients;
import ai.backfuture.gateway.request.RequestSpans;
import ai.backfuture.gateway.request.TotalTime;
import ai.backfuture.gateway.request.UnreadBody;
import ai.backfuture.gateway.upstream.Service;
import ai.backfuture.gateway.upstream.Upstreams;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The one handler that every request passes: nothing under {@code /api/} is answered before its caller is known.
 *
 * <p>The order is: methods nobody may use, calls of this address, who is calling, calls of this user, operators only, does
 * the call exist, may it be made this way. So a stranger learns nothing about which calls exist, and a trader nothing
 * about those of operators.
 */
@Singleton
final class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final Set<HttpMethod> EVER = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final String OPERATORS = "/api/operator";
    private static final String NO_ROUTE = "NOT_FOUND";
    private static final String DASHBOARD = "DASHBOARD";

    private final RouteTable routes = new RouteTable(Routes.ALL);
    private final Clients clients;
    private final RateLimits limits;
    private final Authentication authentication;
    private final Bodies bodies;
    private final TotalTime totalTime;
    private final Upstreams upstreams;
    private final LiveEventsEndpoint liveEvents;
    private final CallMetrics metrics;
    private final RequestSpans spans;
    private final Dashboard dashboard;

    Door(
            Clients clients,
            RateLimits limits,
            Authentication authentication,
            Bodies bodies,
            TotalTime totalTime,
            Upstreams upstreams,
            LiveEventsEndpoint liveEvents,
            CallMetrics metrics,
            RequestSpans spans,
            Dashboard dashboard) {
        this.clients = clients;
        this.limits = limits;
        this.authentication = authentication;
        this.bodies = bodies;
        this.totalTime = totalTime;
        this.upstreams = upstreams;
        this.liveEvents = liveEvents;
        this.metrics = metrics;
        this.spans = spans;
        this.dashboard = dashboard;
    }

    void install(@Observes Router router) {
        router.route().handler(this::handle).failureHandler(this::failed);
    }

    private void handle(RoutingContext ctx) {
        String path = ctx.request().path();
        Optional<Route> route = routes.match(path);
        String template = route.map(Route::template).orElse(dashboard.has(path) ? DASHBOARD : NO_ROUTE);
        metrics.time(ctx, template);
        spans.route(ctx, template);
        if (!EVER.contains(ctx.request().method())) {
            refuse(ctx, Problems.methodNotAllowed(route.map(Route::methodNames).orElse(List.of())));
        } else if (dashboard.has(path)) {
            UnreadBody.discard(ctx);
            dashboard.answer(ctx.request());
        } else if (isWithin(limits.address(clients.of(ctx.request()).network()), ctx)) {
            known(ctx, path, route);
        }
    }

    private void known(RoutingContext ctx, String path, Optional<Route> route) {
        if (!path.equals("/api") && !path.startsWith("/api/")) {
            refuse(ctx, Problems.notFound());
            return;
        }
        authentication.admit(ctx).onSuccess(admission -> {
            switch (admission) {
                case Admission.Refused refused -> refuse(ctx, refused.problem());
                case Admission.Admitted admitted -> {
                    if (isWithin(limits.user(admitted.caller().owner()), ctx)) {
                        admitted(ctx, path, route, admitted.caller());
                    }
                }
            }
        });
    }

    /** Whether this call is still within a limit; refused otherwise. */
    private static boolean isWithin(Standing standing, RoutingContext ctx) {
        standing.tell(ctx.response());
        if (standing.isExceeded()) {
            refuse(ctx, Problems.tooManyCalls(standing.retryAfterSeconds()));
        }
        return !standing.isExceeded();
    }

    private void admitted(RoutingContext ctx, String path, Optional<Route> route, Caller caller) {
        if (!caller.operator() && (path.equals(OPERATORS) || path.startsWith(OPERATORS + "/"))) {
            refuse(ctx, Problems.operatorsOnly());
        } else if (route.isEmpty()) {
            refuse(ctx, Problems.notFound());
        } else if (!route.get().allows(ctx.request().method())) {
            refuse(ctx, Problems.methodNotAllowed(route.get().methodNames()));
        } else {
            switch (route.get().target()) {
                case Target.LiveEvents events -> {
                    spans.endWithHead(ctx);
                    liveEvents.open(ctx, caller);
                }
                case Target.Behind behind -> forward(ctx, behind.service());
            }
        }
    }

    private void forward(RoutingContext ctx, Service service) {
        totalTime.limit(ctx);
        bodies.read(ctx).onSuccess(reading -> {
            switch (reading) {
                case Reading.Read read -> upstreams.forward(ctx, service, read.body());
                case Reading.Refused refused -> refuse(ctx, refused.problem());
                case Reading.Abandoned abandoned -> LOG.debug("a caller left before its request was whole");
            }
        });
    }

    private static void refuse(RoutingContext ctx, Problem problem) {
        UnreadBody.discard(ctx);
        problem.answer(ctx.response());
    }

    private void failed(RoutingContext ctx) {
        if (ctx.statusCode() == HttpResponseStatus.BAD_REQUEST.code()) {
            refuse(ctx, Problems.badRequest("The request is not sound HTTP."));
            return;
        }
        LOG.errorf(ctx.failure(), "a request failed in the gateway itself");
        refuse(ctx, Problems.internalError());
    }
}
