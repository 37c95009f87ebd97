package ai.backfuture.localstack.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Parameters as they stood on the wire, in their order, still encoded.
 *
 * @param pairs each {@code name=value}, or a name alone
 */
public record QueryString(List<String> pairs) {

    public QueryString {
        pairs = List.copyOf(pairs);
    }

    public static QueryString of(String raw) {
        return new QueryString(Arrays.stream(raw.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .toList());
    }

    /** The decoded value of the first parameter of this name. */
    public Optional<String> value(String name) {
        return pairs.stream()
                .filter(pair -> name(pair).equals(name))
                .findFirst()
                .map(pair -> pair.contains("=") ? decode(pair.substring(pair.indexOf('=') + 1)) : "");
    }

    public long count(String name) {
        return pairs.stream().filter(pair -> name(pair).equals(name)).count();
    }

    public QueryString without(String name) {
        return new QueryString(
                pairs.stream().filter(pair -> !name(pair).equals(name)).toList());
    }

    public QueryString sorted() {
        return new QueryString(
                pairs.stream().sorted(Comparator.comparing(QueryString::name)).toList());
    }

    public String raw() {
        return String.join("&", pairs);
    }

    /** Percent-decodes; a text that is not validly encoded stays as it is. */
    public static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }
}
