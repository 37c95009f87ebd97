package ai.backfuture.localstack.simulator.gateio;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What every funded account has: a balance, an open order on each market, a position. */
final class Samples {

    private static final JsonNode ALL = Json.resource(Samples.class, "samples.json");

    private Samples() {}

    static JsonNode one(String name) {
        return ALL.get(name);
    }

    /** The sample as a list, empty unless the account has funds and the sample is wanted. */
    static List<JsonNode> of(String name, Account account, boolean wanted) {
        return account.hasFunds() && wanted ? List.of(ALL.get(name)) : List.of();
    }
}
