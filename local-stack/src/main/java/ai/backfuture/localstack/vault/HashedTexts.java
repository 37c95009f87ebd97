package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A copy of a JSON tree in which every text is replaced by its hash. */
final class HashedTexts {

    private HashedTexts() {}

    static JsonNode in(JsonNode node, UnaryOperator<String> hash) {
        return switch (node) {
            case TextNode text -> TextNode.valueOf(hash.apply(text.asText()));
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> copy.add(in(element, hash)));
                yield copy;
            }
            case ObjectNode object -> {
                TreeMap<String, JsonNode> fields = new TreeMap<>();
                object.properties().forEach(field -> fields.put(field.getKey(), in(field.getValue(), hash)));
                yield Json.object().setAll(fields);
            }
            default -> node;
        };
    }
}
