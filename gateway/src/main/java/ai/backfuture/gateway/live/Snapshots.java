package ai.backfuture.gateway.live;

import ai.backfuture.gateway.GatewayConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fetches everything an owner has from the services, page by page, with the owner's own token. */
@Singleton
final class Snapshots {

    /** So that many readers starting anew at once do not crowd the services out. */
    private static final int AT_ONCE = 8;

    private static final int MOST_PAGES = 1000;
    private static final int PAGE_SIZE = 50;

    private final WebClient client;
    private final URI connectionService;
    private final URI strategyService;
    private final long timeoutMillis;

    Snapshots(Vertx vertx, GatewayConfig config) {
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setMaxPoolSize(AT_ONCE)
                        .setFollowRedirects(false)
                        .setConnectTimeout(
                                (int) config.upstream().connectTimeout().toMillis()));
        this.connectionService = config.connectionServiceUrl();
        this.strategyService = config.strategyServiceUrl();
        this.timeoutMillis = config.upstream().timeout().toMillis();
    }

    /** Fails when a service does not answer with a page; the caller decides when to ask again. */
    Future<Snapshot> of(String authorization) {
        Future<JsonArray> connections = all(connectionService, "/api/connections", authorization);
        Future<JsonArray> strategies = all(strategyService, "/api/strategies", authorization);
        return Future.all(connections, strategies).map(both -> snapshot(connections.result(), strategies.result()));
    }

    private Future<JsonArray> all(URI service, String path, String authorization) {
        return pages(service, path, authorization, null, new JsonArray(), 1);
    }

    private Future<JsonArray> pages(
            URI service, String path, String authorization, @Nullable String cursor, JsonArray items, int page) {
        String query = "?limit=" + PAGE_SIZE
                + (cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        return client.getAbs(service.resolve(path + query).toString())
                .putHeader("Authorization", authorization)
                .putHeader("Accept", "application/json")
                .timeout(timeoutMillis)
                .send()
                .compose(response -> {
                    if (response.statusCode() != 200) {
                        return Future.failedFuture(path + " answered " + response.statusCode());
                    }
                    JsonObject body = response.bodyAsJsonObject();
                    items.addAll(body.getJsonArray("items"));
                    String next = body.getString("next");
                    return next == null || page == MOST_PAGES
                            ? Future.succeededFuture(items)
                            : pages(service, path, authorization, next, items, page + 1);
                });
    }

    private static Snapshot snapshot(JsonArray connections, JsonArray strategies) {
        Map<UUID, Long> versions = new HashMap<>();
        for (JsonArray items : List.of(connections, strategies)) {
            for (Object item : items) {
                JsonObject view = (JsonObject) item;
                Long version = view.getLong("version");
                if (version != null) {
                    versions.put(UUID.fromString(view.getString("id")), version);
                }
            }
        }
        JsonObject json = new JsonObject().put("connections", connections).put("strategies", strategies);
        return new Snapshot(json.toBuffer(), versions);
    }
}
