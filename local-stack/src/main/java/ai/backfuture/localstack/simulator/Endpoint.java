package ai.backfuture.localstack.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One documented call of an exchange.
 *
 * @param path with variables in braces, such as {@code /api/v1/orders/{id}}
 * @param right the token that a key needs for it; null if any key will do
 */
public record Endpoint(
        String method,
        String path,
        boolean signed,
        @Nullable String right,
        boolean mutating,
        EndpointHandler handler,
        Pattern pattern,
        List<String> variables) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Needs no key. */
    public static Endpoint open(String path, EndpointHandler handler) {
        return of("GET", path, false, null, false, handler);
    }

    /** Changes nothing and needs a signature. */
    public static Endpoint signed(String method, String path, @Nullable String right, EndpointHandler handler) {
        return of(method, path, true, right, false, handler);
    }

    /** Would change something on a real exchange. */
    public static Endpoint mutating(String method, String path, @Nullable String right, EndpointHandler handler) {
        return of(method, path, true, right, true, handler);
    }

    private static Endpoint of(
            String method,
            String path,
            boolean signed,
            @Nullable String right,
            boolean mutating,
            EndpointHandler handler) {
        List<String> variables = new ArrayList<>();
        VARIABLE.matcher(path).results().forEach(found -> variables.add(found.group(1)));
        Pattern pattern = Pattern.compile(VARIABLE.matcher(path).replaceAll("([^/]+)"));
        return new Endpoint(method, path, signed, right, mutating, handler, pattern, List.copyOf(variables));
    }
}
