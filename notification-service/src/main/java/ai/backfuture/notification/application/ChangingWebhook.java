package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.Owner;
import ai.backfuture.notification.domain.SigningSecret;
import ai.backfuture.notification.domain.Webhook;
import ai.backfuture.notification.domain.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes a webhook: receiver, events, description, on and off, and its secret. */
@ApplicationScoped
public class ChangingWebhook {

    private final Webhooks webhooks;
    private final KeepingSecrets secrets;
    private final StoringWebhook storing;

    ChangingWebhook(Webhooks webhooks, KeepingSecrets secrets, StoringWebhook storing) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.storing = storing;
    }

    /**
     * The webhook after the change.
     *
     * @param secret the new one, shown this once; null when it was not to be changed
     */
    public record Changed(Webhook webhook, @Nullable SigningSecret secret) {}

    /** Empty when the owner has no such webhook. Not to be called inside a transaction. */
    public Optional<Changed> change(Owner owner, WebhookId id, WebhookChange change) {
        Optional<Webhook> found = webhooks.find(owner, id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        // refused before a secret is made for nothing
        change.settings(found.get().settings());
        if (!change.rotateSecret()) {
            return storing.change(owner, id, change, null).map(webhook -> new Changed(webhook, null));
        }
        KeepingSecrets.Kept kept = secrets.create(id);
        return storing.change(owner, id, change, kept.ref()).map(webhook -> new Changed(webhook, kept.secret()));
    }
}
