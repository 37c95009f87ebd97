package ai.backfuture.localstack.simulator.okx;

import ai.backfuture.localstack.simulator.EndpointCall;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The few instruments that are traded here, and what calls that list by instrument have in common. */
final class Instruments {

    private static final JsonNode ALL = Json.resource(Instruments.class, "instruments.json");
    private static final Set<String> TYPES = Set.of("SPOT", "MARGIN", "SWAP", "FUTURES", "OPTION");

    private Instruments() {}

    static Optional<String> typeOf(String id) {
        return ALL.valueStream()
                .filter(instrument -> instrument.get("instId").asText().equals(id))
                .map(instrument -> instrument.get("instType").asText())
                .findFirst();
    }

    static Reply list(EndpointCall call) {
        Optional<String> type = call.parameter("instType");
        if (type.isEmpty()) {
            return OkxReplies.parameterMissing("instType");
        }
        boolean unnamedOptions = type.get().equals("OPTION")
                && call.parameter("uly").isEmpty()
                && call.parameter("instFamily").isEmpty();
        return unnamedOptions ? OkxReplies.eitherParameterMissing("uly", "instFamily") : listed(call, ALL, any -> true);
    }

    /** Those entries whose type and id are wanted; the id may be several, with commas between. */
    static Reply listed(EndpointCall call, JsonNode entries, Predicate<JsonNode> shown) {
        Optional<String> type = call.parameter("instType");
        if (type.isPresent() && !TYPES.contains(type.get())) {
            return OkxReplies.parameterWrong("instType");
        }
        Optional<List<String>> ids = call.parameter("instId").map(text -> List.of(text.split(",")));
        return OkxReplies.ok(entries.valueStream()
                .filter(shown)
                .filter(entry ->
                        type.map(entry.get("instType").asText()::equals).orElse(true))
                .filter(entry -> ids.map(
                                list -> list.contains(entry.get("instId").asText()))
                        .orElse(true))
                .toList());
    }
}
