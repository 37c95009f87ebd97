package ai.backfuture.notification.domain;

import java.util.UUID;

/** Names one webhook; a UUIDv7, so that ids sort by the time of creation. */
public record WebhookId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
