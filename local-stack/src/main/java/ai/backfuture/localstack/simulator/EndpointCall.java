package ai.backfuture.localstack.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that has reached its endpoint.
 *
 * @param account whose call it is; null on public endpoints
 */
public record EndpointCall(
        ApiRequest request,
        Map<String, String> variables,
        @Nullable Account account,
        Instant now) {

    /** A parameter of the query, else of a form-encoded body; blank ones count as absent. */
    public Optional<String> parameter(String name) {
        return request.parameters()
                .value(name)
                .or(() -> QueryString.of(request.body()).value(name))
                .filter(value -> !value.isBlank());
    }

    public String variable(String name) {
        return QueryString.decode(variables.getOrDefault(name, ""));
    }

    /** The JSON body; an empty object if it is none. */
    public JsonNode json() {
        return Json.read(request.body());
    }

    public Account owner() {
        if (account == null) {
            throw new IllegalStateException("a public endpoint has no owner");
        }
        return account;
    }
}
