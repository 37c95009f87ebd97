package ai.backfuture.notification.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Something an owner wants to be told.
 *
 * @param subject the connection, strategy or webhook that it is about
 * @param occurrence tells two events of one name and subject apart, and is the same whenever the same event is met again
 * @param data what the message says: names and words, no secrets, no amounts
 */
public record Notification(
        Owner owner, EventName event, UUID subject, String occurrence, Instant time, Map<String, Object> data) {

    public Notification {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /**
     * The id of the message that this becomes for a webhook: always the same one, so a receiver that gets it twice, for
     * whatever reason, can tell.
     */
    public UUID messageId(WebhookId webhook) {
        String name = webhook + " " + event.text() + " " + subject + " " + occurrence;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
