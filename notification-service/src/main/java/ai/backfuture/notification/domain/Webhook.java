package ai.backfuture.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One receiver of one owner; each change is a new one with the next version.
 *
 * @param disabledReason null exactly while messages are sent
 * @param secret what messages are signed with
 * @param formerSecret signs as well until {@code formerUntil}, so that a receiver can change over without a gap
 * @param failingSince the first failure after the last success; null while all is well
 */
public record Webhook(
        WebhookId id,
        Owner owner,
        WebhookSettings settings,
        @Nullable DisabledReason disabledReason,
        SecretRef secret,
        @Nullable SecretRef formerSecret,
        @Nullable Instant formerUntil,
        @Nullable Instant failingSince,
        @Nullable LastDelivery lastDelivery,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** How long two secrets sign after a rotation. */
    public static final Duration CHANGE_OVER = Duration.ofHours(24);

    public Webhook {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
        if ((formerSecret == null) != (formerUntil == null)) {
            throw new IllegalArgumentException("a former secret has an end");
        }
    }

    public static Webhook created(WebhookId id, Owner owner, WebhookSettings settings, SecretRef secret, Instant now) {
        return new Webhook(id, owner, settings, null, secret, null, null, null, null, 1, now, now);
    }

    public boolean isActive() {
        return disabledReason == null;
    }

    /** Other settings. Another receiver has not failed yet. */
    public Webhook with(WebhookSettings wanted, Instant now) {
        if (wanted.equals(settings)) {
            return this;
        }
        Instant failing = wanted.url().equals(settings.url()) ? failingSince : null;
        return changed(wanted, disabledReason, failing, now);
    }

    public Webhook enabled(Instant now) {
        return isActive() ? this : changed(settings, null, null, now);
    }

    public Webhook disabled(DisabledReason reason, Instant now) {
        return isActive() ? changed(settings, reason, failingSince, now) : this;
    }

    /** Signed with another secret from now on; the one before goes on beside it for a while. */
    public Webhook rotatedTo(SecretRef next, Instant now) {
        return new Webhook(
                id,
                owner,
                settings,
                disabledReason,
                next,
                secret,
                now.plus(CHANGE_OVER).truncatedTo(ChronoUnit.MILLIS),
                failingSince,
                lastDelivery,
                version + 1,
                createdAt,
                now);
    }

    private Webhook changed(
            WebhookSettings wanted, @Nullable DisabledReason reason, @Nullable Instant failing, Instant now) {
        return new Webhook(
                id,
                owner,
                wanted,
                reason,
                secret,
                formerSecret,
                formerUntil,
                failing,
                lastDelivery,
                version + 1,
                createdAt,
                now);
    }
}
