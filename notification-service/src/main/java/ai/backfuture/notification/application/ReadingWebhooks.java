package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.Owner;
import ai.backfuture.notification.domain.Webhook;
import ai.backfuture.notification.domain.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows an owner's webhooks. */
@ApplicationScoped
public class ReadingWebhooks {

    /**
     * Some webhooks of a list.
     *
     * @param more whether there are further ones behind these
     */
    public record Page(List<Webhook> items, boolean more) {

        public Page {
            items = List.copyOf(items);
        }
    }

    private final Webhooks webhooks;

    ReadingWebhooks(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    public Optional<Webhook> one(Owner owner, WebhookId id) {
        return webhooks.find(owner, id);
    }

    public Page page(Owner owner, @Nullable WebhookId after, int limit) {
        List<Webhook> found = webhooks.page(owner, after, limit + 1);
        boolean more = found.size() > limit;
        return new Page(more ? found.subList(0, limit) : found, more);
    }
}
