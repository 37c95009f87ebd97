package ai.backfuture.connection.audit.adapter.postgres;

import ai.backfuture.contracts.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON columns. */
final class Documents {

    private static final ObjectMapper MAPPER = EventJson.mapper();

    private Documents() {}

    static String write(Map<String, ?> document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document could not be written", e);
        }
    }

    static Map<String, Object> detail(String json) {
        return read(json, new TypeReference<>() {});
    }

    static Map<String, String> personal(@Nullable String json) {
        return json == null ? Map.of() : read(json, new TypeReference<>() {});
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document is not readable", e);
        }
    }
}
