package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.EventName;
import ai.backfuture.notification.domain.TargetUrl;
import ai.backfuture.notification.domain.WebhookSettings;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an owner wants changed; null leaves as it is. */
public record WebhookChange(
        @Nullable TargetUrl url,
        @Nullable Set<EventName> events,
        @Nullable String description,
        @Nullable Boolean enabled,
        boolean rotateSecret) {

    /**
     * The settings after the change.
     *
     * @throws ai.backfuture.notification.domain.InvalidWebhookException when they cannot be
     */
    WebhookSettings settings(WebhookSettings before) {
        return new WebhookSettings(
                url == null ? before.url() : url,
                events == null ? before.events() : events,
                description == null ? before.description() : description);
    }
}
