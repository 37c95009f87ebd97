package ai.backfuture.notification.application;

import ai.backfuture.notification.application.Webhooks.Listener;
import ai.backfuture.notification.domain.Delivery;
import ai.backfuture.notification.domain.Notification;
import ai.backfuture.notification.domain.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns notifications into messages for every webhook that wants them, in the caller's transaction. */
@ApplicationScoped
class TellingOwners {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Messages messages;
    private final Clock clock;

    TellingOwners(Webhooks webhooks, Deliveries deliveries, Messages messages, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(List<Notification> news) {
        if (news.isEmpty()) {
            return;
        }
        Set<Owner> owners = news.stream().map(Notification::owner).collect(Collectors.toSet());
        Map<Owner, List<Listener>> listeners =
                webhooks.listening(owners).stream().collect(Collectors.groupingBy(Listener::owner));
        List<Delivery> due = news.stream()
                .flatMap(one -> listeners.getOrDefault(one.owner(), List.of()).stream()
                        .filter(listener -> listener.events().contains(one.event()))
                        .map(listener -> delivery(one, listener)))
                .toList();
        if (!due.isEmpty()) {
            deliveries.add(due, clock.instant());
        }
    }

    private Delivery delivery(Notification news, Listener listener) {
        UUID messageId = news.messageId(listener.id());
        return new Delivery(messageId, listener.id(), news.event(), listener.lane(), messages.body(messageId, news));
    }
}
