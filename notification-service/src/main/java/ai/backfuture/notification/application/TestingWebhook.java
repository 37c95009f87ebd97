package ai.backfuture.notification.application;

import ai.backfuture.id.Ids;
import ai.backfuture.notification.domain.Delivery;
import ai.backfuture.notification.domain.EventName;
import ai.backfuture.notification.domain.Notification;
import ai.backfuture.notification.domain.Owner;
import ai.backfuture.notification.domain.Webhook;
import ai.backfuture.notification.domain.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends a message that says nothing, so that an owner can try a receiver; it is tried once. */
@ApplicationScoped
public class TestingWebhook {

    /** What became of it. */
    public sealed interface Testing {

        /** It is on its way; the webhook's view tells how it went. */
        record OnItsWay(UUID messageId) implements Testing {}

        /** A webhook that is off gets nothing. */
        record SwitchedOff() implements Testing {}

        /** The owner has no such webhook. */
        record NotFound() implements Testing {}
    }

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Messages messages;
    private final Clock clock;

    TestingWebhook(Webhooks webhooks, Deliveries deliveries, Messages messages, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    public Testing test(Owner owner, WebhookId id) {
        Optional<Webhook> found = webhooks.lock(owner, id);
        if (found.isEmpty()) {
            return new Testing.NotFound();
        }
        if (!found.get().isActive()) {
            return new Testing.SwitchedOff();
        }
        Notification test = new Notification(
                owner,
                EventName.TEST,
                id.value(),
                Ids.next().toString(),
                clock.instant(),
                Map.of("webhookId", id.toString(), "title", "A test, as you asked for"));
        UUID messageId = test.messageId(id);
        String lane = found.get().settings().url().lane();
        deliveries.add(
                List.of(new Delivery(messageId, id, EventName.TEST, lane, messages.body(messageId, test))),
                clock.instant());
        return new Testing.OnItsWay(messageId);
    }
}
