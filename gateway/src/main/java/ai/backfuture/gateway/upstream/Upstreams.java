package ai.backfuture.gateway.upstream;

import ai.backfuture.gateway.GatewayConfig;
import ai.backfuture.gateway.request.Clients;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** The services behind the gateway, each with a pool of connections of its own. */
@Singleton
public final class Upstreams {

    private final Map<Service, Upstream> upstreams = new EnumMap<>(Service.class);

    Upstreams(Vertx vertx, Clients clients, GatewayConfig config, MeterRegistry meters) {
        for (Service service : Service.values()) {
            var url =
                    switch (service) {
                        case CONNECTION_SERVICE -> config.connectionServiceUrl();
                        case STRATEGY_SERVICE -> config.strategyServiceUrl();
                        case NOTIFICATION_SERVICE -> config.notificationServiceUrl();
                    };
            upstreams.put(service, new Upstream(service, url, vertx, clients, config.upstream(), meters));
        }
    }

    /** Sends the request with this body, which has been read from it, to a service, and its answer to the caller. */
    public void forward(RoutingContext ctx, Service service, Buffer body) {
        upstreams.get(service).forward(ctx, body);
    }
}
