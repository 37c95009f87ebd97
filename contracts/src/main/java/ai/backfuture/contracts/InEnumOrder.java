package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Immutable copies in the order of the enum, so that one event has one JSON. Nulls are refused. */
final class InEnumOrder {

    private InEnumOrder() {}

    static <E extends Enum<E>> Set<E> set(Class<E> type, Collection<E> values) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(values);
        return Collections.unmodifiableSet(copy);
    }

    static <K extends Enum<K>, V> Map<K, V> map(Class<K> type, Map<K, V> values) {
        EnumMap<K, V> copy = new EnumMap<>(type);
        values.forEach((key, value) -> copy.put(key, requireNonNull(value, "value")));
        return Collections.unmodifiableMap(copy);
    }
}
