package ai.backfuture.notification;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.notification.adapter.kafka.AnotherReader;
import ai.backfuture.notification.adapter.schedule.AnotherLoop;
import ai.backfuture.notification.application.Deliveries;
import ai.backfuture.notification.application.Deliveries.Claimed;
import ai.backfuture.notification.domain.Delivery;
import ai.backfuture.notification.domain.EventName;
import ai.backfuture.notification.domain.States;
import ai.backfuture.notification.domain.WebhookId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeveralInstancesIT extends StoryOnTheStack {

    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    AnotherReader anotherReader;

    @Inject
    AnotherLoop anotherLoop;

    @Inject
    Deliveries deliveries;

    @Test
    void two_instances_tell_everything_once() throws Exception {
        alice.hasWebhook(receiver.url(), "connection.online");
        anotherReader.start();
        anotherLoop.start();
        try {
            for (int i = 0; i < 60; i++) {
                others.say("alice", States.ofConnection().now(ConnectionStatus.ONLINE));
            }

            soon().until(() -> receiver.messages().size() >= 60
                    && number("SELECT count(*) FROM delivery WHERE due_at IS NOT NULL") == 0);
            assertThat(receiver.messages()).extracting(Receiver.Message::id).doesNotHaveDuplicates();
            assertThat(receiver.messages()).hasSize(60);
        } finally {
            anotherLoop.stop();
            anotherReader.stop();
        }
    }

    @Test
    void what_an_instance_held_when_it_died_is_delivered_by_another() {
        UUID webhook = alice.hasWebhook(receiver.url(), "connection.online").id();
        Delivery held = waiting(webhook, "elsewhere:1");
        Claimed claimed = deliveries
                .claim(clock.instant().plusSeconds(100), Duration.ofMinutes(5), Map.of(), 4, 10)
                .getFirst();
        assertThat(claimed.delivery()).isEqualTo(held);

        assertThat(receiver.messages()).isEmpty();
        clock.forward(Duration.ofMinutes(8));

        soon().until(() -> receiver.messages().size() == 1);
        assertThat(receiver.messages().getFirst().id())
                .isEqualTo(held.messageId().toString());
        // whoever comes back from the dead changes nothing
        soon().until(() -> number("SELECT count(*) FROM delivery WHERE due_at IS NOT NULL") == 0);
        deliveries.retry(claimed, clock.instant());
        assertThat(number("SELECT count(*) FROM delivery WHERE due_at IS NOT NULL"))
                .isZero();
    }

    @Test
    void a_message_that_is_known_is_not_added_again() {
        UUID webhook = alice.hasWebhook(receiver.url(), "connection.online").id();
        Delivery known = waiting(webhook, "elsewhere:2");

        deliveries.add(List.of(known), clock.instant().plusSeconds(90));

        assertThat(number("SELECT count(*) FROM delivery WHERE id = ?", known.messageId()))
                .isEqualTo(1);
    }

    @Test
    void a_lane_gives_no_more_than_it_has_room_for() {
        UUID webhook = alice.hasWebhook(receiver.url(), "connection.online").id();
        for (int i = 0; i < 6; i++) {
            waiting(webhook, "full:1");
            waiting(webhook, "free:1");
        }

        List<Claimed> claimed = deliveries.claim(clock.instant().plusSeconds(100), LEASE, Map.of("full:1", 3), 4, 100);

        assertThat(claimed)
                .filteredOn(one -> one.delivery().lane().equals("full:1"))
                .hasSize(1);
        assertThat(claimed)
                .filteredOn(one -> one.delivery().lane().equals("free:1"))
                .hasSize(4);
        assertThat(deliveries.claim(clock.instant().plusSeconds(100), LEASE, Map.of("full:1", 4, "free:1", 4), 4, 100))
                .isEmpty();
    }

    /** A message that the service's own loop does not take before the clock is moved. */
    private Delivery waiting(UUID webhook, String lane) {
        Delivery delivery = new Delivery(
                UUID.randomUUID(), new WebhookId(webhook), EventName.CONNECTION_ONLINE, lane, "{\"held\":true}");
        deliveries.add(List.of(delivery), clock.instant().plusSeconds(90));
        return delivery;
    }
}
