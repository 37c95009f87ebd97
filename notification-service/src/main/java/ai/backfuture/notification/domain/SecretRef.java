package ai.backfuture.notification.domain;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a signing secret lies in Vault, never what it is: {@code webhooks/<webhook id>/<secret id>}. Each secret has a
 * path of its own, written once.
 */
public record SecretRef(String path) {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern FORM = Pattern.compile("webhooks/" + ID + "/" + ID);

    public SecretRef {
        if (!FORM.matcher(path).matches()) {
            throw new IllegalArgumentException("a secret reference reads webhooks/<webhook>/<secret>");
        }
    }

    /** The reference of one secret of one webhook. */
    public static SecretRef of(WebhookId webhook, UUID secret) {
        return new SecretRef("webhooks/" + webhook + "/" + secret);
    }
}
