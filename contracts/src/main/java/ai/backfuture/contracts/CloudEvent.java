package ai.backfuture.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event in its CloudEvents 1.0 envelope, as it stands on a Kafka record in binary mode: attributes in {@code ce_*}
 * headers, data in the value.
 *
 * @param id unique per event; a redelivery has the same one
 * @param source the service that wrote it, such as {@code /connection-service}
 * @param correlationId follows one user request through every service and log line, where known
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     protocol binding for CloudEvents</a>
 */
public record CloudEvent(UUID id, String source, Instant time, @Nullable String correlationId, Event data) {

    public static final String SPEC_VERSION = "1.0";

    /** The record's headers, in UTF-8 text. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", SPEC_VERSION);
        headers.put("ce_id", id.toString());
        headers.put("ce_source", source);
        headers.put("ce_type", EventType.of(data).typeName());
        headers.put("ce_subject", data.key().toString());
        headers.put("ce_time", time.toString());
        headers.put("content-type", "application/json");
        if (correlationId != null) {
            headers.put("ce_correlationid", correlationId);
        }
        return headers;
    }

    /**
     * Reads a record.
     *
     * @param header the value of a header by its name, or null
     * @return empty for a type that this build does not know: such an event is for others, and is skipped
     * @throws UnreadableEventException when the envelope or the data is broken
     */
    public static Optional<CloudEvent> read(Function<String, byte @Nullable []> header, byte @Nullable [] value) {
        String typeName = text(header, "ce_type");
        Optional<EventType> type = EventType.named(typeName);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (value == null) {
            throw new UnreadableEventException("event of type " + typeName + " has no data");
        }
        try {
            byte[] correlation = header.apply("ce_correlationid");
            return Optional.of(new CloudEvent(
                    UUID.fromString(text(header, "ce_id")),
                    text(header, "ce_source"),
                    Instant.parse(text(header, "ce_time")),
                    correlation == null ? null : new String(correlation, StandardCharsets.UTF_8),
                    EventJson.read(type.get(), value)));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new UnreadableEventException("envelope of " + typeName + " is broken: ce_id or ce_time");
        }
    }

    private static String text(Function<String, byte @Nullable []> header, String name) {
        byte[] bytes = header.apply(name);
        if (bytes == null) {
            throw new UnreadableEventException("header " + name + " is missing");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
