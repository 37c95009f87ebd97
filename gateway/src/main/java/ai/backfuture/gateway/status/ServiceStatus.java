package ai.backfuture.gateway.status;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * What a service says about itself, in the words of MicroProfile Health.
 *
 * @param answers whether it answered at all
 */
record ServiceStatus(String name, boolean answers, boolean up, List<Check> checks) {

    /** One check with whatever figures it carries. */
    record Check(String name, boolean up, JsonObject data) {}

    ServiceStatus {
        checks = List.copyOf(checks);
    }

    static ServiceStatus silent(String name) {
        return new ServiceStatus(name, false, false, List.of());
    }

    /** Reads a health document; anything else counts as no answer. */
    static ServiceStatus read(String name, JsonObject document) {
        List<Check> checks = document.getJsonArray("checks", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .map(check -> new Check(
                        check.getString("name"),
                        "UP".equals(check.getString("status")),
                        check.getJsonObject("data", new JsonObject())))
                .toList();
        return new ServiceStatus(name, true, "UP".equals(document.getString("status")), checks);
    }
}
