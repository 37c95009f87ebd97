package ai.backfuture.contracts;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records taken apart. */
final class Reflected {

    private Reflected() {}

    static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
        }
    }

    static @Nullable Object[] values(Record of) {
        return Stream.of(of.getClass().getRecordComponents())
                .map(component -> value(component, of))
                .toArray();
    }

    static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        return type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    }

    /** The value and every record in it. */
    static Stream<Record> records(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.of();
            case Record one ->
                Stream.concat(Stream.of(one), Stream.of(values(one)).flatMap(Reflected::records));
            case Collection<?> many -> many.stream().flatMap(Reflected::records);
            case Map<?, ?> map -> map.values().stream().flatMap(Reflected::records);
            default -> Stream.of();
        };
    }
}
