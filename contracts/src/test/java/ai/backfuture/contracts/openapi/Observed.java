package ai.backfuture.contracts.openapi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What went over the wire. */
public sealed interface Observed {

    /** The type of the body without parameters; empty when none was named. */
    static String bareType(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A request as it was sent.
     *
     * @param target path and query
     */
    record Request(String method, String target, @Nullable String contentType, String body) implements Observed {

        String path() {
            return target.split("\\?", 2)[0];
        }

        String query() {
            String[] parts = target.split("\\?", 2);
            return parts.length == 1 ? "" : parts[1];
        }
    }

    /** An answer to a request. */
    record Answer(int status, @Nullable String contentType, String body) implements Observed {}
}
