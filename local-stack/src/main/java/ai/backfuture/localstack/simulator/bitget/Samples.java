package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The one order and the one position that every funded account has, as each family words them. */
final class Samples {

    private static final JsonNode ALL = Json.resource(Samples.class, "samples.json");
    private static final String SYMBOL = "BTCUSDT";

    private Samples() {}

    /** The sample, unless the account has no funds or another symbol was asked for. */
    static List<JsonNode> of(String name, EndpointCall call) {
        boolean one = call.owner().hasFunds()
                && call.parameter("symbol").orElse(SYMBOL).equalsIgnoreCase(SYMBOL);
        return one ? List.of(ALL.get(name)) : List.of();
    }

    static List<JsonNode> of(String name, EndpointCall call, String category) {
        return of(name, call).stream()
                .map(sample -> (JsonNode) ((ObjectNode) sample.deepCopy()).put("category", category))
                .toList();
    }
}
