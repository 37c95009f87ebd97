package ai.backfuture.notification.adapter.rest;

import ai.backfuture.notification.domain.DisabledReason;
import ai.backfuture.notification.domain.EventName;
import ai.backfuture.notification.domain.LastDelivery;
import ai.backfuture.notification.domain.SigningSecret;
import ai.backfuture.notification.domain.Webhook;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its owner sees it.
 *
 * @param secret there only in the one answer that made it
 * @param status {@code ACTIVE} or {@code DISABLED}; {@code disabledReason} and {@code whatToDo} explain the latter
 */
record WebhookView(
        UUID id,
        String url,
        List<String> events,
        String description,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
        String status,
        @Nullable DisabledReason disabledReason,
        @Nullable String whatToDo,
        @Nullable Instant failingSince,
        @Nullable Last lastDelivery,
        @Nullable Instant formerSecretUntil,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** How the newest attempt went. */
    record Last(UUID messageId, String event, Instant at, String outcome, String detail) {

        static @Nullable Last of(@Nullable LastDelivery last) {
            return last == null
                    ? null
                    : new Last(
                            last.messageId(),
                            last.event().text(),
                            last.at(),
                            last.delivered() ? "DELIVERED" : "FAILED",
                            last.detail());
        }
    }

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView of(Webhook webhook, @Nullable SigningSecret secret) {
        DisabledReason disabled = webhook.disabledReason();
        return new WebhookView(
                webhook.id().value(),
                webhook.settings().url().text(),
                webhook.settings().events().stream()
                        .sorted()
                        .map(EventName::text)
                        .toList(),
                webhook.settings().description(),
                secret == null ? null : secret.reveal(),
                webhook.isActive() ? "ACTIVE" : "DISABLED",
                disabled,
                disabled == null ? null : disabled.whatToDo(),
                webhook.failingSince(),
                Last.of(webhook.lastDelivery()),
                webhook.formerUntil(),
                webhook.version(),
                webhook.createdAt(),
                webhook.updatedAt());
    }

    @Override
    public String toString() {
        return "webhook " + id;
    }
}
