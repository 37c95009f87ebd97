package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parameters of a call, read as leniently as Vault reads them: numbers may come as text, lists as text with commas,
 * durations as text or as seconds. What cannot be read is an {@link InvalidField}.
 */
record Fields(ObjectNode node) {

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    Optional<String> text(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = node.get(name);
        if (value.isContainerNode()) {
            throw InvalidField.named(name);
        }
        return Optional.of(value.asText());
    }

    Optional<Boolean> truth(String name) {
        return text(name).map(value -> switch (value) {
            case "true", "True", "TRUE", "t", "T", "1" -> true;
            case "false", "False", "FALSE", "f", "F", "0", "" -> false;
            default -> throw InvalidField.named(name);
        });
    }

    Optional<Integer> number(String name) {
        return text(name).map(value -> whole(name, value));
    }

    Optional<Duration> duration(String name) {
        return text(name)
                .map(value -> value.isEmpty()
                        ? Duration.ZERO
                        : GoTime.duration(value).orElseThrow(() -> InvalidField.named(name)));
    }

    List<Integer> numbers(String name) {
        return texts(name)
                .map(values -> values.stream().map(each -> whole(name, each)).toList())
                .orElse(List.of());
    }

    Optional<List<String>> texts(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        if (node.get(name).isArray()) {
            node.get(name).forEach(each -> values.add(each.asText().strip()));
        } else {
            for (String each : text(name).orElse("").split(",", -1)) {
                values.add(each.strip());
            }
        }
        values.removeIf(String::isEmpty);
        return Optional.of(List.copyOf(values));
    }

    /** A map of texts, given as an object or as text that holds one. */
    Map<String, String> map(String name) {
        if (!has(name)) {
            return Map.of();
        }
        JsonNode value = node.get(name);
        try {
            value = value.isTextual() ? Json.read(value.asText()) : value;
        } catch (java.io.IOException e) {
            throw InvalidField.named(name);
        }
        if (!value.isObject()) {
            throw InvalidField.named(name);
        }
        Map<String, String> map = new TreeMap<>();
        value.properties()
                .forEach(field -> map.put(field.getKey(), field.getValue().asText()));
        return map;
    }

    private static int whole(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw InvalidField.named(name);
        }
    }
}
