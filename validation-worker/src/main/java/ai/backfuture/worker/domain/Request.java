package ai.backfuture.worker.domain;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call ready to be sent, signed or public; prints its endpoint only, for the rest may carry a key.
 *
 * @param query percent-encoded as it goes on the wire, without the question mark; empty for none
 */
public record Request(
        Endpoint endpoint, String query, @Nullable String body, List<Header> headers) {

    public record Header(String name, String value) {

        @Override
        public String toString() {
            return name + ": ***";
        }
    }

    public Request {
        requireNonNull(endpoint, "endpoint");
        if (!endpoint.isWhole()) {
            throw new IllegalArgumentException("the id in the path is missing");
        }
        requireNonNull(query, "query");
        headers = List.copyOf(headers);
    }

    /** A call that needs no key. */
    public static Request open(Endpoint endpoint) {
        return new Request(endpoint, "", null, List.of());
    }

    @Override
    public String toString() {
        return endpoint.toString();
    }
}
