package ai.backfuture.localstack.simulator.bingx;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Json;
import ai.backfuture.localstack.simulator.QueryString;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameters of one call, wherever they travel: in the query, in a form or in a JSON body.
 *
 * <p>Query and form are signed decoded and in the order sent, one behind the other without a separator; the members of
 * a JSON body in the order of their names, a list as compact JSON.
 *
 * @see <a href="https://bingx-api.github.io/docs-v3/#/en/Quick%20Start/Signature%20Authentication">Signature</a>
 */
final class SignedParameters {

    private static final String SIGNATURE = "signature";

    private final QueryString query;
    private final QueryString form;
    private final JsonNode json;

    private SignedParameters(QueryString query, QueryString form, JsonNode json) {
        this.query = query;
        this.form = form;
        this.json = json;
    }

    static SignedParameters of(ApiRequest request) {
        return new SignedParameters(
                request.parameters(),
                QueryString.of(request.isJson() ? "" : request.body()),
                Json.read(request.isJson() ? request.body() : "{}"));
    }

    Optional<String> value(String name) {
        return query.value(name)
                .or(() -> form.value(name))
                .or(() -> Optional.of(json.path(name).asText()))
                .filter(value -> !value.isBlank());
    }

    Optional<String> signature() {
        return value(SIGNATURE);
    }

    /** A parameter in two places would let one be signed and the other be obeyed. */
    boolean isAmbiguous() {
        return json.propertyStream().anyMatch(member -> query.count(member.getKey()) > 0)
                || query.count(SIGNATURE) + form.count(SIGNATURE) > 1;
    }

    String signedText() {
        return decoded(query) + decoded(form) + jsonText();
    }

    private static String decoded(QueryString parameters) {
        return QueryString.decode(parameters.without(SIGNATURE).raw());
    }

    private String jsonText() {
        return json.propertyStream()
                .filter(member -> !member.getKey().equals(SIGNATURE))
                .sorted(Comparator.comparing(member -> member.getKey()))
                .map(member -> member.getKey() + "=" + text(member.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
