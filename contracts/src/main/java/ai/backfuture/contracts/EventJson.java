package ai.backfuture.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * How events look as JSON: RFC 3339 times, decimals as strings, unknown fields ignored. Thread-safe.
 *
 * <p>Services do not use their web mapper for events, so that a setting of the API can never change the wire.
 */
public final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(
                    BigDecimal.class,
                    o -> o.setFormat(com.fasterxml.jackson.annotation.JsonFormat.Value.forShape(
                            com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING)))
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .build();

    private EventJson() {}

    /** The event's data as UTF-8 JSON. */
    public static byte[] write(Event event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event could not be written as JSON", e);
        }
    }

    /**
     * Reads an event's data.
     *
     * @throws UnreadableEventException when the bytes are not the JSON of that type; the message never repeats them
     */
    public static Event read(EventType type, byte[] json) {
        try {
            Event event = MAPPER.readValue(json, type.recordType());
            if (event == null) {
                throw new UnreadableEventException("data of " + type.typeName() + " is null");
            }
            return event;
        } catch (IOException | RuntimeException e) {
            if (e instanceof UnreadableEventException unreadable) {
                throw unreadable;
            }
            throw new UnreadableEventException("data of " + type.typeName() + " is not readable: "
                    + e.getClass().getSimpleName());
        }
    }

    /** The mapper itself, for tests of the contract and for views inside other documents. */
    public static ObjectMapper mapper() {
        return MAPPER.copy();
    }
}
