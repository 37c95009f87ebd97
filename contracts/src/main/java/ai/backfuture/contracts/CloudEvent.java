package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
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
 * <p>A tombstone (a record without a value, on a compacted topic) is no event and has no envelope: who reads such a
 * topic looks at the value first.
 *
 * @param id unique per event; a redelivery has the same one
 * @param source the service that wrote it, such as {@code /connection-service}
 * @param correlationId follows one user request through every service and log line, where known
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     protocol binding for CloudEvents</a>
 */
public record CloudEvent(
        UUID id, String source, Instant time, @Nullable String correlationId, Event data) {

    public static final String SPEC_VERSION = "1.0";

    private static final String CONTENT_TYPE = "application/json";

    public CloudEvent {
        requireNonNull(id, "id");
        requireNonNull(source, "source");
        if (source.isEmpty()) {
            throw new IllegalArgumentException("an event names its source");
        }
        requireNonNull(time, "time");
        requireNonNull(data, "data");
    }

    /** The record's headers, in UTF-8 text. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", SPEC_VERSION);
        headers.put("ce_id", id.toString());
        headers.put("ce_source", source);
        headers.put("ce_type", EventType.of(data).typeName());
        headers.put("ce_subject", data.key().toString());
        headers.put("ce_time", time.toString());
        headers.put("content-type", CONTENT_TYPE);
        if (correlationId != null) {
            headers.put("ce_correlationid", correlationId);
        }
        return headers;
    }

    /**
     * Reads a record that has a value.
     *
     * @param header the value of a header by its name, or null
     * @return empty for a type that this build does not know: such an event is for others, and is skipped
     * @throws UnreadableEventException when the envelope or the data is broken; the message never repeats either
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
        checkForm(header, typeName);
        try {
            byte[] correlation = header.apply("ce_correlationid");
            return Optional.of(new CloudEvent(
                    StrictScalars.id(text(header, "ce_id")),
                    text(header, "ce_source"),
                    StrictScalars.instant(text(header, "ce_time")),
                    correlation == null ? null : new String(correlation, StandardCharsets.UTF_8),
                    EventJson.read(type.get(), value)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEventException("envelope of " + typeName + " is broken: ce_id, ce_source or ce_time");
        }
    }

    private static void checkForm(Function<String, byte @Nullable []> header, String typeName) {
        if (!text(header, "ce_specversion").equals(SPEC_VERSION)) {
            throw new UnreadableEventException("envelope of " + typeName + " is not of CloudEvents " + SPEC_VERSION);
        }
        byte[] contentType = header.apply("content-type");
        if (contentType != null && !isJson(new String(contentType, StandardCharsets.UTF_8))) {
            throw new UnreadableEventException("data of " + typeName + " is not declared as JSON");
        }
    }

    private static boolean isJson(String contentType) {
        int parameters = contentType.indexOf(';');
        String mediaType = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return mediaType.strip().equalsIgnoreCase(CONTENT_TYPE);
    }

    private static String text(Function<String, byte @Nullable []> header, String name) {
        byte[] bytes = header.apply(name);
        if (bytes == null) {
            throw new UnreadableEventException("header " + name + " is missing");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
