package ai.backfuture.cli.secret;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The secrets of one API key by the names that the API has for them. */
public final class Credentials implements AutoCloseable {

    private final Map<String, Secret> fields;

    Credentials(Map<String, Secret> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /** Writes the member {@code credentials}. */
    public void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("credentials");
        for (Map.Entry<String, Secret> field : fields.entrySet()) {
            if (!field.getValue().isEmpty()) {
                json.writeFieldName(field.getKey());
                field.getValue().write(json);
            }
        }
        json.writeEndObject();
    }

    @Override
    public void close() {
        fields.values().forEach(Secret::close);
    }

    @Override
    public String toString() {
        return "***";
    }
}
