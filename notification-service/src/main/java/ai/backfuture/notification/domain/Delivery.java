package ai.backfuture.notification.domain;

import java.util.UUID;

/**
 * A message for one webhook.
 *
 * @param messageId the same in every attempt
 * @param body the same in every attempt, byte by byte
 */
public record Delivery(UUID messageId, WebhookId webhook, EventName event, String lane, String body) {}
