package ai.backfuture.gateway.limit;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Makes a connection count against {@code quarkus.http.limits.max-connections} from the moment it is accepted.
 *
 * <p>Where plain connections may speak HTTP/2, Vert.x waits for the first bytes to tell which of the two this one speaks, and
 * Quarkus hears of it, and counts it, only then: silent connections would be without limit. So plain connections speak
 * HTTP/1.1; those by TLS, which agree on it while they shake hands, still have both.
 */
@Singleton
final class CountedConnections implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
