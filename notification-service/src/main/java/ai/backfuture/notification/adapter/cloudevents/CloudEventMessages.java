package ai.backfuture.notification.adapter.cloudevents;

import ai.backfuture.contracts.CloudEvent;
import ai.backfuture.notification.application.Messages;
import ai.backfuture.notification.domain.Notification;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * {@link Messages} as CloudEvents in structured mode. The {@code type} is the name that the owner chose in {@code
 * events}; the {@code id} is the message's, the same as in the {@code webhook-id} header.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">JSON event format for
 *     CloudEvents</a>
 */
@ApplicationScoped
class CloudEventMessages implements Messages {

    private static final String SOURCE = "/notification-service";

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public String body(UUID messageId, Notification notification) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", CloudEvent.SPEC_VERSION);
        event.put("id", messageId.toString());
        event.put("source", SOURCE);
        event.put("type", notification.event().text());
        event.put("subject", notification.subject().toString());
        event.put("time", notification.time().toString());
        event.put("datacontenttype", "application/json");
        event.put("data", notification.data());
        try {
            return mapper.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message of type " + notification.event() + " could not be written", e);
        }
    }
}
