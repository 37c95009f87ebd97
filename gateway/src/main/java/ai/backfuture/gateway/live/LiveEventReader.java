package ai.backfuture.gateway.live;

import ai.backfuture.contracts.EventJson;
import ai.backfuture.contracts.EventType;
import ai.backfuture.contracts.UnreadableEventException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Turns a record into what a dashboard is told.
 *
 * <p>Views are passed on as the JSON that the service wrote, not read into this build's records and written again: a
 * gateway that is older than the service must not drop a field or choke on a new reason.
 */
final class LiveEventReader {

    private static final ObjectMapper JSON = EventJson.mapper();

    private LiveEventReader() {}

    /**
     * Empty for tombstones and for events that dashboards are not told.
     *
     * @throws UnreadableEventException when a record that dashboards should be told cannot be read; never repeats it
     */
    static Optional<LiveEvent> read(ConsumerRecord<byte[], byte[]> message) {
        Header typeName = message.headers().lastHeader("ce_type");
        if (message.value() == null || typeName == null || typeName.value() == null) {
            return Optional.empty();
        }
        Optional<EventType> type = EventType.named(new String(typeName.value(), StandardCharsets.UTF_8));
        if (type.isEmpty()) {
            return Optional.empty();
        }
        try {
            return read(type.get(), message.value());
        } catch (IOException | RuntimeException e) {
            throw new UnreadableEventException(
                    type.get().typeName() + " is not readable: " + e.getClass().getSimpleName());
        }
    }

    private static Optional<LiveEvent> read(EventType type, byte[] value) throws IOException {
        return switch (type) {
            case CONNECTION_STATE_CHANGED -> Optional.of(view("connection", value));
            case STRATEGY_ENABLED, STRATEGY_DISABLED, STRATEGY_SUSPENDED, STRATEGY_EDITED ->
                Optional.of(view("strategy", value));
            case STRATEGY_REMOVED -> Optional.of(removedStrategy(value));
            case TEST_STEP_FINISHED -> Optional.of(testStep(value));
            case EXCHANGE_STATE_CHANGED -> Optional.of(exchange(value));
            case SUSPENSION_CHANGED,
                    CONNECTION_ADDED,
                    CONNECTION_TEST_REQUESTED,
                    CONNECTION_VALIDATED,
                    CONNECTION_FAILED,
                    OWNER_ERASED -> Optional.empty();
        };
    }

    private static LiveEvent view(String name, byte[] value) throws IOException {
        JsonNode data = JSON.readTree(value);
        return view(name, owner(data), data.required(name));
    }

    private static LiveEvent view(String name, String owner, JsonNode view) throws IOException {
        var subject = new LiveEvent.Subject(
                UUID.fromString(view.required("id").textValue()),
                view.required("version").longValue(),
                view.required("status").textValue().equals("REMOVED"));
        return new LiveEvent(name, owner, subject, JSON.writeValueAsBytes(view));
    }

    /** A removed strategy has no status of its own on the topic; dashboards see one, as with removed connections. */
    private static LiveEvent removedStrategy(byte[] value) throws IOException {
        JsonNode data = JSON.readTree(value);
        ObjectNode view = (ObjectNode) data.required("strategy");
        view.put("status", "REMOVED");
        return view("strategy", owner(data), view);
    }

    /** Dashboards know an exchange by its own id, not by the one that its state has on the topic. */
    private static LiveEvent exchange(byte[] value) throws IOException {
        ObjectNode state = (ObjectNode) JSON.readTree(value).required("state");
        UUID id = UUID.fromString(state.required("id").textValue());
        state.set("id", state.required("exchange"));
        var subject = new LiveEvent.Subject(id, state.required("version").longValue(), false);
        return new LiveEvent("exchange", LiveEvent.EVERYBODY, subject, JSON.writeValueAsBytes(state));
    }

    private static LiveEvent testStep(byte[] value) throws IOException {
        ObjectNode data = (ObjectNode) JSON.readTree(value);
        String owner = owner(data);
        data.remove("owner");
        data.required("connectionId");
        return new LiveEvent("test", owner, null, JSON.writeValueAsBytes(data));
    }

    private static String owner(JsonNode data) {
        String owner = data.required("owner").textValue();
        if (owner == null || owner.isBlank()) {
            throw new IllegalArgumentException("nobody's event");
        }
        return owner;
    }
}
