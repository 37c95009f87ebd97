package ai.backfuture.notification.application;

import ai.backfuture.notification.domain.EventName;
import ai.backfuture.notification.domain.LastDelivery;
import ai.backfuture.notification.domain.Owner;
import ai.backfuture.notification.domain.Webhook;
import ai.backfuture.notification.domain.WebhookId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All webhooks, as rows that can be locked; a lock lasts until the caller's transaction ends. */
public interface Webhooks {

    void add(Webhook webhook);

    /** The owner's webhook; another owner's is not there. */
    Optional<Webhook> find(Owner owner, WebhookId id);

    /** Anybody's webhook, for the delivery of what was meant for it. */
    Optional<Webhook> find(WebhookId id);

    /** As {@link #find(Owner, WebhookId)}, locked. */
    Optional<Webhook> lock(Owner owner, WebhookId id);

    /** As {@link #find(WebhookId)}, locked. */
    Optional<Webhook> lock(WebhookId id);

    /** The owner's webhooks in the order of creation, those after the given one. */
    List<Webhook> page(Owner owner, @Nullable WebhookId after, int limit);

    /** How many the owner has; nobody else adds one for this owner until the transaction ends. */
    int lockCount(Owner owner);

    /** Takes the place of the locked webhook with the same id. */
    void replace(Webhook webhook);

    void remove(WebhookId id);

    /** The active webhooks of these owners. */
    List<Listener> listening(Collection<Owner> owners);

    /** Notes how an attempt went: a success ends a series of failures, a failure begins one unless one is on. */
    void note(WebhookId id, LastDelivery attempt);

    /** Who wants to be told of what; {@code lane} is that of the receiver. */
    record Listener(WebhookId id, Owner owner, Set<EventName> events, String lane) {

        public Listener {
            events = Set.copyOf(events);
        }
    }
}
