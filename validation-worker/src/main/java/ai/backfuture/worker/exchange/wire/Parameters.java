package ai.backfuture.worker.exchange.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Parameters in one order, for exchanges that sign them as they are and want them percent-encoded on the wire. They
 * print their names only, for one of them may be a key.
 */
public record Parameters(List<Parameter> list) {

    private static final Parameters NONE = new Parameters(List.of());

    /** One of them, not encoded. */
    public record Parameter(String name, String value) {

        @Override
        public String toString() {
            return name + "=***";
        }
    }

    public Parameters {
        list = List.copyOf(list);
    }

    public static Parameters none() {
        return NONE;
    }

    public static Parameters of(String name, String value) {
        return NONE.and(name, value);
    }

    public Parameters and(String name, String value) {
        List<Parameter> more = new ArrayList<>(list);
        more.add(new Parameter(name, value));
        return new Parameters(more);
    }

    /** The same in the order of their names. */
    public Parameters byName() {
        return new Parameters(
                list.stream().sorted(Comparator.comparing(Parameter::name)).toList());
    }

    /** As they are signed. */
    public String plain() {
        return list.stream().map(one -> one.name() + "=" + one.value()).collect(Collectors.joining("&"));
    }

    /** As they are sent. */
    public String encoded() {
        Query query = Query.of();
        list.forEach(one -> query.and(one.name(), one.value()));
        return query.toString();
    }
}
