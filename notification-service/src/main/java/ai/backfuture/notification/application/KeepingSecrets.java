package ai.backfuture.notification.application;

import ai.backfuture.id.Ids;
import ai.backfuture.notification.domain.SecretRef;
import ai.backfuture.notification.domain.SigningSecret;
import ai.backfuture.notification.domain.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/** Makes signing secrets and stores them, so that none is ever left behind unknown. */
@ApplicationScoped
class KeepingSecrets {

    /** Longer than any request takes. */
    private static final Duration UNTIL_STORED = Duration.ofMinutes(10);

    private final SecureRandom random = new SecureRandom();
    private final SecretStore store;
    private final UnwantedSecrets unwanted;
    private final Clock clock;

    KeepingSecrets(SecretStore store, UnwantedSecrets unwanted, Clock clock) {
        this.store = store;
        this.unwanted = unwanted;
        this.clock = clock;
    }

    /** A secret with its place. */
    record Kept(SecretRef ref, SigningSecret secret) {}

    /**
     * A new secret, in its store already, which is destroyed again unless it is kept in the transaction that stores its
     * webhook. Not to be called inside a transaction.
     */
    Kept create(WebhookId webhook) {
        Kept kept = new Kept(SecretRef.of(webhook, Ids.next()), SigningSecret.random(random));
        unwanted.destroyAt(kept.ref(), clock.instant().plus(UNTIL_STORED));
        store.write(kept.ref(), kept.secret());
        return kept;
    }
}
