package ai.backfuture.localstack.simulator;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One call to an exchange as that exchange sees it: without the simulator's prefix, texts exactly as they came.
 *
 * @param path before the question mark, still encoded
 * @param query after the question mark, still encoded; empty if there is none
 * @param headers by name, ignoring case
 * @param caller the address that the call came from
 */
public record ApiRequest(
        String method, String path, String query, Map<String, String> headers, String body, String caller) {

    public ApiRequest {
        Map<String, String> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.putAll(headers);
        headers = ignoringCase;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    public QueryString parameters() {
        return QueryString.of(query);
    }

    /** The same without a prefix that stands for one of the exchange's hosts. */
    public ApiRequest below(String prefix) {
        return new ApiRequest(method, path.substring(prefix.length()), query, headers, body, caller);
    }

    public boolean isJson() {
        return header("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith("application/json"))
                .orElse(false);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
