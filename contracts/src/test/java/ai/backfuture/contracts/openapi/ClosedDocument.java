package ai.backfuture.contracts.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The document with every object schema closed: clients must put up with fields they don't know, and we must not send
 * one that the document does not know.
 *
 * <p>Branches of {@code allOf} stay open, since they only narrow what stands beside them.
 */
final class ClosedDocument {

    private static final Set<String> COMPOSED = Set.of("allOf", "examples", "example");

    private final ObjectNode root;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    ClosedDocument(JsonNode document) {
        root = document.deepCopy();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        close(root);
    }

    /** What is wrong with a value, by the schema at a JSON pointer. */
    List<String> errors(String pointer, JsonNode value) {
        return schemas.computeIfAbsent(pointer, this::schema).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonSchema schema(String pointer) {
        ObjectNode pointing = root.deepCopy();
        pointing.put("$ref", "#" + pointer);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        pointing,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && schema.path("type").asText().equals("object")
                && !schema.has("additionalProperties")) {
            schema.put("unevaluatedProperties", false);
        }
        node.properties().stream()
                .filter(child -> !COMPOSED.contains(child.getKey()))
                .forEach(child -> close(child.getValue()));
        if (node.isArray()) {
            node.forEach(ClosedDocument::close);
        }
    }
}
