package ai.backfuture.worker.exchange.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Builds a query, percent-encoded with upper-case hex and {@code %20} for a blank, in the order given. */
public final class Query {

    private final StringBuilder text = new StringBuilder();

    private Query() {}

    public static Query of() {
        return new Query();
    }

    public Query and(String name, String value) {
        return then(encode(name) + "=" + encode(value));
    }

    /** Adds what is encoded already; empty for nothing. */
    public Query then(String encoded) {
        if (!text.isEmpty() && !encoded.isEmpty()) {
            text.append('&');
        }
        text.append(encoded);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
