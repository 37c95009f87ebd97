package ai.backfuture.notification.adapter.http;

import ai.backfuture.notification.domain.SigningSecret;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Signatures by Standard Webhooks: one for each secret, with a blank between.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
final class Signature {

    private Signature() {}

    /** The {@code webhook-signature} header. */
    static String of(String messageId, Instant time, String body, List<SigningSecret> secrets) {
        List<String> signatures = new ArrayList<>();
        for (SigningSecret secret : secrets) {
            try {
                signatures.add(new Webhook(secret.reveal()).sign(messageId, time.getEpochSecond(), body));
            } catch (EmptyWebhookSecretException | WebhookSigningException e) {
                throw new IllegalStateException("a message could not be signed", e);
            }
        }
        return String.join(" ", signatures);
    }
}
