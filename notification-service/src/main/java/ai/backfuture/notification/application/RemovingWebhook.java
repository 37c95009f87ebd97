package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.Owner;
import ai.backfuture.notification.domain.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes a webhook with all that waits for it; its secret is destroyed soon after. */
@ApplicationScoped
public class RemovingWebhook {

    private final StoringWebhook storing;

    RemovingWebhook(StoringWebhook storing) {
        this.storing = storing;
    }

    /** False when the owner has no such webhook. */
    public boolean remove(Owner owner, WebhookId id) {
        return storing.remove(owner, id);
    }
}
