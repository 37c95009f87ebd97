package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Replacement;
import ai.backfuture.connection.domain.Spending;
import ai.backfuture.contracts.EventJson;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionFinding;
import ai.backfuture.contracts.Warning;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import java.util.Map;

/** Reads and writes the JSON columns, in the same JSON as events. */
final class Documents {

    private static final ObjectMapper MAPPER = EventJson.mapper();
    private static final ObjectReader PERMISSIONS = MAPPER.readerForMapOf(PermissionFinding.class)
            .forType(MAPPER.getTypeFactory().constructMapType(Map.class, Permission.class, PermissionFinding.class));
    private static final ObjectReader WARNINGS = MAPPER.readerForListOf(Warning.class);
    private static final ObjectReader TEST = MAPPER.readerFor(TestDocument.class);
    private static final ObjectReader TEXTS = MAPPER.readerForListOf(String.class);

    private static final ObjectReader REPLACEMENT = MAPPER.readerFor(ReplacementDocument.class);
    private static final ObjectReader SPENT = MAPPER.readerForMapOf(Spending.class);

    private Documents() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document could not be written", e);
        }
    }

    static String write(ConnectionTest test) {
        return write((Object) TestDocument.of(test));
    }

    static String write(Replacement replacement) {
        return write((Object) ReplacementDocument.of(replacement));
    }

    static ReplacementDocument replacement(String json) {
        return read(REPLACEMENT, json);
    }

    static Map<String, Spending> spent(String json) {
        return read(SPENT, json);
    }

    static Map<Permission, PermissionFinding> permissions(String json) {
        return read(PERMISSIONS, json);
    }

    static List<Warning> warnings(String json) {
        return read(WARNINGS, json);
    }

    static TestDocument test(String json) {
        return read(TEST, json);
    }

    static List<String> texts(String json) {
        return read(TEXTS, json);
    }

    private static <T> T read(ObjectReader reader, String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document is not readable", e);
        }
    }
}
