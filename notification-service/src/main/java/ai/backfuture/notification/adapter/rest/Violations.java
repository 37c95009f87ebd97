package ai.backfuture.notification.adapter.rest;

import ai.backfuture.notification.domain.InvalidWebhookException;
import ai.backfuture.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a body, to be told at once; never repeats what was sent. */
final class Violations {

    static final String NEEDED = "is needed";

    private final List<Map<String, String>> found = new ArrayList<>();

    void add(String field, String message) {
        found.add(Map.of("field", field, "in", "body", "message", message));
    }

    /** Whether the value is there; notes it when it isn't. */
    boolean require(String field, @Nullable Object value) {
        if (value == null) {
            add(field, NEEDED);
        }
        return value != null;
    }

    /** What is made, or null when it can't be, which is noted. */
    <T> @Nullable T read(Supplier<T> making) {
        try {
            return making.get();
        } catch (InvalidWebhookException e) {
            add(e.field(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    <T> T readOrThrow(Supplier<T> making) {
        T made = read(making);
        if (made == null) {
            throw problem();
        }
        return made;
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw problem();
        }
    }

    private RuntimeException problem() {
        return Problems.of(
                400, "VALIDATION_FAILED", "Invalid request", "Some settings cannot be.", Map.of("violations", found));
    }
}
