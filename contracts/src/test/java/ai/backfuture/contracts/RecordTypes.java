package ai.backfuture.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be reached from the events through the components of records. */
final class RecordTypes {

    private RecordTypes() {}

    /** Every class that an event contains, the events themselves included. */
    static Set<Class<?>> reachable() {
        Set<Class<?>> found = new LinkedHashSet<>();
        Stream.of(EventType.values()).forEach(type -> collect(type.recordType(), found));
        return found;
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void collect(Type type, Set<Class<?>> found) {
        switch (type) {
            case ParameterizedType generic -> {
                collect(generic.getRawType(), found);
                Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
            }
            case Class<?> plain
            when found.add(plain) && plain.isRecord() ->
                Stream.of(plain.getRecordComponents()).forEach(component -> collect(component.getGenericType(), found));
            case Class<?> _ -> {}
            default -> throw new AssertionError("no plain type: " + type);
        }
    }
}
