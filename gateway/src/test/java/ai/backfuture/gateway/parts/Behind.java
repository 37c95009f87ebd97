package ai.backfuture.gateway.parts;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The services behind the gateway, as seen by a test. */
public enum Behind {
    CONNECTIONS(Surroundings.CONNECTION_SERVICE),
    STRATEGIES(Surroundings.STRATEGY_SERVICE),
    NOTIFICATIONS(Surroundings.NOTIFICATION_SERVICE);

    private final String property;

    Behind(String property) {
        this.property = property;
    }

    private String url() {
        return System.getProperty(property);
    }

    /** What has arrived since the last call, which is forgotten by it. */
    public List<JsonObject> taken() {
        return new JsonArray(Http.call("DELETE", url() + "/recorded", ""))
                .stream().map(JsonObject.class::cast).toList();
    }

    /** What its lists contain from now on. */
    public void has(JsonObject... items) {
        Http.call("PUT", url() + "/items", new JsonArray(List.of(items)).encode());
    }

    /** What has arrived at any service since the last call. */
    public static List<JsonObject> takenAnywhere() {
        List<JsonObject> all = new java.util.ArrayList<>(CONNECTIONS.taken());
        all.addAll(STRATEGIES.taken());
        all.addAll(NOTIFICATIONS.taken());
        return all;
    }
}
