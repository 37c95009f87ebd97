package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Json;
import com.fasterxml.jackson.databind.JsonNode;

/** What the account of a funded user holds. */
final class Samples {

    private static final JsonNode ALL = Json.resource(Samples.class, "samples.json");

    private Samples() {}

    static JsonNode of(String name) {
        return ALL.get(name);
    }
}
