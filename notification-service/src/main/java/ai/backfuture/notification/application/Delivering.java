package ai.backfuture.notification.application;

import ai.backfuture.notification.application.Deliveries.Claimed;
import ai.backfuture.notification.application.Receivers.Outgoing;
import ai.backfuture.notification.domain.Attempt;
import ai.backfuture.notification.domain.SigningSecret;
import ai.backfuture.notification.domain.Webhook;
import ai.backfuture.vault.SecretStoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one attempt at delivering a claimed message, without holding anything in the database meanwhile. */
@ApplicationScoped
public class Delivering {

    private final Webhooks webhooks;
    private final SecretStore secrets;
    private final Receivers receivers;
    private final RecordingAttempts recording;
    private final Clock clock;

    Delivering(Webhooks webhooks, SecretStore secrets, Receivers receivers, RecordingAttempts recording, Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.receivers = receivers;
        this.recording = recording;
        this.clock = clock;
    }

    /** The attempt and what became of it; empty when nobody wants the message any more. */
    public Optional<Attempt> deliver(Claimed claimed) {
        Optional<Webhook> found = webhooks.find(claimed.delivery().webhook()).filter(Webhook::isActive);
        if (found.isEmpty()) {
            recording.unwanted(claimed);
            return Optional.empty();
        }
        Attempt attempt = attempt(claimed, found.get());
        recording.record(claimed, attempt);
        return Optional.of(attempt);
    }

    private Attempt attempt(Claimed claimed, Webhook webhook) {
        List<SigningSecret> signing;
        try {
            signing = secretsOf(webhook);
        } catch (SecretStoreUnavailableException e) {
            return new Attempt.NotTried("the signing secret could not be read");
        }
        return receivers.send(new Outgoing(
                claimed.delivery().messageId(),
                webhook.settings().url(),
                claimed.delivery().body(),
                signing));
    }

    private List<SigningSecret> secretsOf(Webhook webhook) {
        List<SigningSecret> signing = new ArrayList<>();
        signing.add(secrets.read(webhook.secret()));
        if (webhook.formerSecret() != null && clock.instant().isBefore(webhook.formerUntil())) {
            signing.add(secrets.read(webhook.formerSecret()));
        }
        return signing;
    }
}
