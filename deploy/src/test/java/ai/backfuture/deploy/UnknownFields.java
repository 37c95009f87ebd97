package ai.backfuture.deploy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The models take any field and keep those that they do not know aside; here they are found. */
final class UnknownFields {

    private static final String KEPT_ASIDE = "getAdditionalProperties";

    private final Set<String> found = new TreeSet<>();

    private UnknownFields() {}

    static Set<String> of(Object model) {
        UnknownFields fields = new UnknownFields();
        fields.look("", model);
        return fields.found;
    }

    private void look(String path, Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> map.forEach((key, each) -> look(path + "." + key, each));
            case Iterable<?> items -> items.forEach(each -> look(path + "[]", each));
            case Enum<?> _ -> {}
            default -> {
                if (value.getClass().getName().matches("io\\.(fabric8|strimzi)\\..*")) {
                    lookInside(path, value);
                }
            }
        }
    }

    private void lookInside(String path, Object model) {
        for (Method getter : model.getClass().getMethods()) {
            if (!getter.getName().startsWith("get") || getter.getParameterCount() > 0) {
                continue;
            }
            if (getter.getName().equals(KEPT_ASIDE)) {
                ((Map<?, ?>) value(getter, model)).keySet().forEach(key -> found.add(path + "." + key));
            } else {
                look(path + "." + getter.getName().substring(3), value(getter, model));
            }
        }
    }

    private static Object value(Method getter, Object model) {
        try {
            return getter.invoke(model);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(getter + " cannot be asked", e);
        }
    }
}
