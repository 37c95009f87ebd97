package ai.backfuture.notification.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * How the newest attempt at a webhook went.
 *
 * @param messageId the {@code webhook-id} that the receiver got
 * @param detail what happened, such as {@code status 500}; never anything that the receiver wrote
 */
public record LastDelivery(UUID messageId, EventName event, Instant at, boolean delivered, String detail) {}
