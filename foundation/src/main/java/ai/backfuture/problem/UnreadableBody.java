package ai.backfuture.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong with a JSON body, said without repeating any of its values.
 *
 * @param members members of the problem that say where
 */
record UnreadableBody(Kind kind, Map<String, Object> members) {

    private static final int DEEPEST = 8;
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}");
    private static final String SOME_FIELD = "?";

    /** Empty when the failure is about something else. */
    static Optional<UnreadableBody> behind(@Nullable Throwable failure) {
        List<JsonProcessingException> causes = Stream.iterate(
                        failure, cause -> cause != null, cause -> cause.getCause())
                .limit(DEEPEST)
                .filter(JsonProcessingException.class::isInstance)
                .map(JsonProcessingException.class::cast)
                .toList();
        if (causes.stream().anyMatch(StreamReadException.class::isInstance)) {
            return Optional.of(new UnreadableBody(Kind.MALFORMED_JSON, Map.of()));
        }
        return causes.stream().findFirst().map(UnreadableBody::of);
    }

    private static UnreadableBody of(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return new UnreadableBody(Kind.UNKNOWN_FIELD, Map.of("field", place(unknown)));
        }
        // a record that refuses its own values stands at no path when it is the body itself
        if (failure instanceof JsonMappingException mapping
                && (!mapping.getPath().isEmpty() || mapping instanceof ValueInstantiationException)) {
            return new UnreadableBody(
                    Kind.VALIDATION_FAILED,
                    Map.of(
                            "violations",
                            List.of(Map.of(
                                    "field", place(mapping),
                                    "in", "body",
                                    "message", "is not of the expected form"))));
        }
        return new UnreadableBody(Kind.MALFORMED_JSON, Map.of());
    }

    /** The names on the way to the field; a name that no field of ours could have is left out. */
    private static String place(JsonMappingException failure) {
        if (failure.getPath().isEmpty()) {
            return SOME_FIELD;
        }
        return failure.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining("."));
    }

    private static String step(JsonMappingException.Reference step) {
        String name = step.getFieldName();
        if (name == null) {
            return Integer.toString(step.getIndex());
        }
        boolean isField = !(step.getFrom() instanceof Map<?, ?>)
                && FIELD_NAME.matcher(name).matches();
        return isField ? name : SOME_FIELD;
    }
}
