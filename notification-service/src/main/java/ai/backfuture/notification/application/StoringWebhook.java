package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.DisabledReason;
import ai.backfuture.notification.domain.Owner;
import ai.backfuture.notification.domain.SecretRef;
import ai.backfuture.notification.domain.Webhook;
import ai.backfuture.notification.domain.WebhookId;
import ai.backfuture.notification.domain.WebhookSettings;
import ai.backfuture.vault.SecretStoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes webhooks, each change with all that follows from it in one transaction. */
@ApplicationScoped
class StoringWebhook {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final UnwantedSecrets unwanted;
    private final WebhookPolicy policy;
    private final Clock clock;

    StoringWebhook(
            Webhooks webhooks, Deliveries deliveries, UnwantedSecrets unwanted, WebhookPolicy policy, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.unwanted = unwanted;
        this.policy = policy;
        this.clock = clock;
    }

    int most() {
        return policy.perOwner();
    }

    @Transactional
    boolean isFull(Owner owner) {
        return webhooks.lockCount(owner) >= most();
    }

    /** Empty when the owner has as many as there may be. */
    @Transactional
    Optional<Webhook> add(
            WebhookId id, Owner owner, WebhookSettings settings, SecretRef secret, Consumer<Webhook> last) {
        if (webhooks.lockCount(owner) >= most()) {
            return Optional.empty();
        }
        keep(secret);
        Webhook webhook = Webhook.created(id, owner, settings, secret, clock.instant());
        webhooks.add(webhook);
        last.accept(webhook);
        return Optional.of(webhook);
    }

    /** Empty when the owner has no such webhook; {@code next} is the secret to change over to, if any. */
    @Transactional
    Optional<Webhook> change(Owner owner, WebhookId id, WebhookChange change, @Nullable SecretRef next) {
        return webhooks.lock(owner, id).map(before -> {
            Webhook after = changed(before, change, clock.instant());
            if (next != null) {
                keep(next);
                after = after.rotatedTo(next, clock.instant());
                unwanted.destroyAt(before.secret(), clock.instant().plus(Webhook.CHANGE_OVER));
            }
            if (!after.equals(before)) {
                webhooks.replace(after);
                followUp(before, after);
            }
            return after;
        });
    }

    @Transactional
    boolean remove(Owner owner, WebhookId id) {
        Optional<Webhook> found = webhooks.lock(owner, id);
        found.ifPresent(webhook -> {
            webhooks.remove(id);
            unwanted.destroyAt(webhook.secret(), clock.instant());
            if (webhook.formerSecret() != null) {
                unwanted.destroyAt(webhook.formerSecret(), clock.instant());
            }
        });
        return found.isPresent();
    }

    private static Webhook changed(Webhook before, WebhookChange change, Instant now) {
        Webhook after = before.with(change.settings(before.settings()), now);
        return switch (change.enabled()) {
            case null -> after;
            case Boolean enabled -> enabled ? after.enabled(now) : after.disabled(DisabledReason.OWNER, now);
        };
    }

    private void followUp(Webhook before, Webhook after) {
        if (!after.isActive()) {
            deliveries.drop(after.id(), clock.instant());
        } else if (!after.settings().url().equals(before.settings().url())) {
            deliveries.redirect(after.id(), after.settings().url().lane());
        }
    }

    private void keep(SecretRef secret) {
        if (!unwanted.keep(secret)) {
            throw new SecretStoreUnavailableException("the secret took too long to store");
        }
    }
}
