package ai.backfuture.request;

import ai.backfuture.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a body, to be told at once; never repeats what was sent. */
public final class Violations {

    public static final String NEEDED = "is needed";

    private final Function<RuntimeException, Optional<String>> field;
    private final List<Map<String, String>> found = new ArrayList<>();

    private Violations(Function<RuntimeException, Optional<String>> field) {
        this.field = field;
    }

    /** Knows what the domain refuses by its exception, which names the field; any other exception is a fault. */
    public static <E extends RuntimeException> Violations toldBy(Class<E> refusal, Function<E, String> field) {
        return new Violations(thrown ->
                refusal.isInstance(thrown) ? Optional.of(field.apply(refusal.cast(thrown))) : Optional.empty());
    }

    /** Notes what is wrong with a field, named by its path as the API spells it. */
    public void add(String field, String message) {
        found.add(Map.of("field", field, "in", "body", "message", message));
    }

    /** Whether the value is there; notes it when it isn't. */
    public boolean require(String field, @Nullable Object value) {
        if (value == null) {
            add(field, NEEDED);
        }
        return value != null;
    }

    /** What is made, or null when it can't be, which is noted. */
    public <T> @Nullable T read(Supplier<T> making) {
        try {
            return making.get();
        } catch (RuntimeException e) {
            add(field.apply(e).orElseThrow(() -> e), String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** What is made, or the problem with this and all that was noted before. */
    public <T> T readOrThrow(Supplier<T> making) {
        T made = read(making);
        if (made == null) {
            throw problem();
        }
        return made;
    }

    /** Throws the problem, a 400 that names every field, if anything was noted. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw problem();
        }
    }

    private RuntimeException problem() {
        return Problems.of(
                400, "VALIDATION_FAILED", "Invalid request", "Some settings cannot be.", Map.of("violations", found));
    }
}
