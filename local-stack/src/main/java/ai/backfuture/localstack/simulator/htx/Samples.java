package ai.backfuture.localstack.simulator.htx;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The balance, the order and the position that every funded account has, as each API words them. */
final class Samples {

    private static final JsonNode ALL = Json.resource(Samples.class, "samples.json");

    private Samples() {}

    /** The sample as a list, empty unless the account has funds and the sample is wanted. */
    static List<JsonNode> of(String name, Account account, boolean wanted) {
        return account.hasFunds() && wanted ? List.of(ALL.get(name)) : List.of();
    }
}
