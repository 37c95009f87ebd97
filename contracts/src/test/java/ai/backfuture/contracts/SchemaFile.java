package ai.backfuture.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The committed JSON Schema of one event. */
record SchemaFile(Path file, JsonSchema schema) {

    static final Path FOLDER = Path.of("src/main/resources/schemas");

    static SchemaFile of(EventType type) {
        Path file = path(type);
        try {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(Files.readString(file), settings());
            return new SchemaFile(file, schema);
        } catch (IOException e) {
            throw new UncheckedIOException("no schema for " + type.typeName() + ": run with -Dapprove=true", e);
        }
    }

    static Path path(EventType type) {
        return FOLDER.resolve(type.typeName() + ".json");
    }

    Set<String> errors(JsonNode json) {
        return schema.validate(json).stream().map(Object::toString).collect(Collectors.toSet());
    }

    private static com.networknt.schema.SchemaValidatorsConfig settings() {
        return com.networknt.schema.SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .build();
    }
}
