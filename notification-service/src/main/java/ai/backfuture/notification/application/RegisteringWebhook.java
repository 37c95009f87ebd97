package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.Owner;
import ai.backfuture.notification.domain.SigningSecret;
import ai.backfuture.notification.domain.Webhook;
import ai.backfuture.notification.domain.WebhookId;
import ai.backfuture.notification.domain.WebhookSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** Registers a receiver, and makes the secret that its messages are signed with. */
@ApplicationScoped
public class RegisteringWebhook {

    /** What became of it. */
    public sealed interface Registering {

        /** The only time that the secret is shown. */
        record Registered(Webhook webhook, SigningSecret secret) implements Registering {}

        /** The owner has as many as there may be. */
        record TooMany(int most) implements Registering {}
    }

    private final KeepingSecrets secrets;
    private final StoringWebhook storing;

    RegisteringWebhook(KeepingSecrets secrets, StoringWebhook storing) {
        this.secrets = secrets;
        this.storing = storing;
    }

    /**
     * Not to be called inside a transaction.
     *
     * @param last called with the webhook inside the transaction that stores it
     */
    public Registering register(WebhookId id, Owner owner, WebhookSettings settings, Consumer<Webhook> last) {
        if (storing.isFull(owner)) {
            return new Registering.TooMany(storing.most());
        }
        KeepingSecrets.Kept kept = secrets.create(id);
        return storing.add(id, owner, settings, kept.ref(), last)
                .<Registering>map(webhook -> new Registering.Registered(webhook, kept.secret()))
                .orElseGet(() -> new Registering.TooMany(storing.most()));
    }
}
