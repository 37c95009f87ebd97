package ai.backfuture.notification.application;

import ai.backfuture.erasure.PastRequests;
import ai.backfuture.notification.domain.Owner;
import ai.backfuture.notification.domain.Webhook;
import ai.backfuture.notification.domain.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Erases an owner here: webhooks with their secrets and all that waits for them, kept answers, and the names of
 * connections that are gone.
 *
 * <p>Webhooks that are younger than the erasure stay: the owner has come back, and an old record is being read again.
 */
@ApplicationScoped
class ErasingOwner {

    private static final int AT_A_TIME = 100;

    private final Webhooks webhooks;
    private final StoringWebhook storing;
    private final KnownConnections connections;
    private final PastRequests requests;

    ErasingOwner(Webhooks webhooks, StoringWebhook storing, KnownConnections connections, PastRequests requests) {
        this.webhooks = webhooks;
        this.storing = storing;
        this.connections = connections;
        this.requests = requests;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void erase(Heard.OwnerErased erased) {
        Owner owner = erased.owner();
        @Nullable WebhookId last = null;
        List<Webhook> some;
        do {
            some = webhooks.page(owner, last, AT_A_TIME);
            for (Webhook webhook : some) {
                last = webhook.id();
                if (!webhook.createdAt().isAfter(erased.at())) {
                    storing.remove(owner, webhook.id());
                }
            }
        } while (some.size() == AT_A_TIME);
        connections.forgetOwner(owner);
        requests.forget(owner.id());
    }
}
