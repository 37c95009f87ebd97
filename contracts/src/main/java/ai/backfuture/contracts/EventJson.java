package ai.backfuture.contracts;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/**
 * How events look as JSON: RFC 3339 times, plain decimals as strings, unknown fields ignored. Thread-safe.
 *
 * <p>Services do not use their web mapper for events, so that a setting of the API can never change the wire.
 *
 * <p>Reading is strict about what it knows: a missing or null field that the record needs, a value of another type, a
 * name that stands twice and anything oversized are refused. An unknown {@link Reason} reads as {@link Reason#UNKNOWN};
 * a value that any other enumeration does not know is refused, so readers are released before writers.
 */
public final class EventJson {

    /** Far above any event, far below what would hurt. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxNumberLength(64)
            .maxNameLength(256)
            .maxStringLength(1 << 16)
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .addModule(new StrictScalars())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, strings -> strings.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withConfigOverride(
                    BigDecimal.class, decimal -> decimal.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
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
     * @throws UnreadableEventException when the bytes are not the JSON of that type; the message names the place and
     *     never repeats the data
     */
    public static Event read(EventType type, byte[] json) {
        Event event;
        try {
            event = MAPPER.readValue(json, type.recordType());
        } catch (IOException | RuntimeException e) {
            // the cause is left out on purpose: Jackson's messages quote what they could not read
            throw new UnreadableEventException("data of " + type.typeName() + " is not readable: "
                    + e.getClass().getSimpleName() + place(e));
        }
        if (event == null) {
            throw new UnreadableEventException("data of " + type.typeName() + " is null");
        }
        return event;
    }

    /** A new copy of the mapper, for tests of the contract and for views inside other documents: make one and keep it. */
    public static ObjectMapper mapper() {
        return MAPPER.copy();
    }

    /** Only names of our own records' fields: the key of a map is data. */
    private static String place(Exception e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return "";
        }
        String fields = mapping.getPath().stream()
                .filter(step -> step.getFrom() instanceof Class<?> type && type.isRecord())
                .map(JsonMappingException.Reference::getFieldName)
                .collect(Collectors.joining("."));
        return fields.isEmpty() ? "" : " at " + fields;
    }
}
