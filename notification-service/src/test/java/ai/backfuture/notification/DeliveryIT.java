package ai.backfuture.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StrategyEvent.StrategySuspended;
import ai.backfuture.contracts.StrategyStatus;
import ai.backfuture.contracts.StrategyView;
import ai.backfuture.contracts.SuspensionReason;
import ai.backfuture.contracts.Topic;
import ai.backfuture.notification.Trader.Registered;
import ai.backfuture.notification.domain.States;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryIT extends StoryOnTheStack {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_failed_key_is_told_signed_and_in_words_that_help() throws Exception {
        Registered webhook = alice.hasWebhook(receiver.url(), "connection.failed");

        States connection = failedConnection();

        Receiver.Message message = arrived(1).getFirst();
        assertThat(StrangeVerifier.accepts(message, webhook.secret())).isTrue();
        StrangeVerifier.isFresh(message, clock.instant());
        assertThat(message.path()).isEqualTo("/hooks?token=4711");
        JsonNode event = JSON.readTree(message.body());
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("id").asText()).isEqualTo(message.id());
        assertThat(event.path("source").asText()).isEqualTo("/notification-service");
        assertThat(event.path("type").asText()).isEqualTo("connection.failed");
        assertThat(event.path("subject").asText()).isEqualTo(connection.id().toString());
        assertThat(event.at("/data/status").asText()).isEqualTo("FAILED");
        assertThat(event.at("/data/reason").asText()).isEqualTo("INVALID_KEY");
        assertThat(event.at("/data/kind").asText()).isEqualTo("YOURS_TO_FIX");
        assertThat(event.at("/data/whatToDo").asText()).isEqualTo("What to do about INVALID_KEY");
        soon().untilAsserted(() -> alice.sees(webhook.id())
                .then()
                .body("lastDelivery.outcome", equalTo("DELIVERED"))
                .body("lastDelivery.messageId", equalTo(message.id()))
                .body("lastDelivery.event", equalTo("connection.failed")));
    }

    @Test
    void an_owner_is_told_of_what_was_chosen_and_of_nobody_elses() {
        alice.hasWebhook(receiver.url() + "&a", "connection.online", "connection.recovered");
        bob.hasWebhook(receiver.url() + "&b", "connection.failed");
        States ofAlice = States.ofConnection();
        States ofBob = States.ofConnection();

        others.say("alice", ofAlice.now(ConnectionStatus.ONLINE));
        others.say("alice", ofAlice.now(ConnectionStatus.FAILED, Reason.INVALID_KEY));
        others.say("alice", ofAlice.now(ConnectionStatus.ONLINE));
        others.say("bob", ofBob.now(ConnectionStatus.FAILED, Reason.INVALID_KEY));

        assertThat(arrived(3))
                .extracting(message -> message.path().substring(message.path().length() - 2) + " " + type(message) + " "
                        + subject(message))
                .containsExactlyInAnyOrder(
                        "&a connection.online " + ofAlice.id(),
                        "&a connection.recovered " + ofAlice.id(),
                        "&b connection.failed " + ofBob.id());
    }

    @Test
    void a_suspended_strategy_is_told_without_its_amounts() {
        alice.hasWebhook(receiver.url(), "strategy.suspended");
        UUID strategy = UUID.randomUUID();

        others.say(new StrategySuspended("alice", suspended(strategy, 3)));
        others.say(new StrategySuspended("alice", suspended(strategy, 2)));
        others.say(Topic.STRATEGIES, strategy.toString(), null);

        Receiver.Message message = arrived(1).getFirst();
        assertThat(type(message)).isEqualTo("strategy.suspended");
        assertThat(message.body())
                .contains("CONNECTION_FAILED")
                .doesNotContain("250")
                .doesNotContain("USDT");
    }

    @Test
    void a_key_that_is_about_to_end_is_warned_of() {
        alice.hasWebhook(receiver.url(), "connection.expiring");
        States connection = States.ofConnection().expiring(clock.instant().plus(Duration.ofDays(15)));
        others.say("alice", connection.now(ConnectionStatus.ONLINE));
        soon().until(() -> number("SELECT count(*) FROM known_connection WHERE id = ?", connection.id()) == 1);

        clock.forward(Duration.ofDays(1).plusMinutes(1));
        assertThat(arrived(1).getFirst().body()).contains("\"daysLeft\":14");
        clock.forward(Duration.ofDays(7));
        assertThat(arrived(2).getLast().body()).contains("\"daysLeft\":7");
    }

    @Test
    void what_did_not_arrive_is_tried_again_as_the_same_message() {
        Registered webhook = alice.hasWebhook(receiver.url(), "connection.failed");
        receiver.answersNext(500, Map.of());
        receiver.answersNext(302, Map.of("Location", "/elsewhere"));

        failedConnection();
        arrived(1);
        soon().untilAsserted(() -> alice.sees(webhook.id())
                .then()
                .body("lastDelivery.outcome", equalTo("FAILED"))
                .body("lastDelivery.detail", equalTo("status 500"))
                .body("failingSince", notNullValue()));
        clock.forward(Duration.ofSeconds(1));
        arrived(2);
        soon().untilAsserted(() -> alice.sees(webhook.id()).then().body("lastDelivery.detail", equalTo("status 302")));
        clock.forward(Duration.ofSeconds(4));

        List<Receiver.Message> messages = arrived(3);
        assertThat(messages)
                .extracting(Receiver.Message::id)
                .containsOnly(messages.getFirst().id());
        assertThat(messages)
                .extracting(Receiver.Message::body)
                .containsOnly(messages.getFirst().body());
        assertThat(messages).allMatch(message -> StrangeVerifier.accepts(message, webhook.secret()));
        soon().untilAsserted(() -> alice.sees(webhook.id())
                .then()
                .body("lastDelivery.outcome", equalTo("DELIVERED"))
                .body("failingSince", equalTo(null)));
    }

    @Test
    void a_receiver_is_left_alone_for_as_long_as_it_asks() {
        alice.hasWebhook(receiver.url(), "connection.failed");
        receiver.answersNext(429, Map.of("Retry-After", "600"));

        States connection = failedConnection();
        arrived(1);
        Instant begin = clock.instant();

        soon().untilAsserted(() -> assertThat(number(
                        "SELECT count(*) FROM delivery WHERE claim IS NULL AND due_at > ?::timestamptz AND body LIKE ?",
                        begin.plusSeconds(500).toString(),
                        "%" + connection.id() + "%"))
                .isEqualTo(1));
        clock.forward(Duration.ofSeconds(601));
        arrived(2);
    }

    @Test
    void a_receiver_that_is_gone_gets_nothing_more() {
        Registered webhook = alice.hasWebhook(receiver.url(), "connection.failed");
        receiver.answers(410);

        failedConnection();

        soon().untilAsserted(() -> alice.sees(webhook.id())
                .then()
                .body("status", equalTo("DISABLED"))
                .body("disabledReason", equalTo("GONE"))
                .body("whatToDo", notNullValue()));
        States another = failedConnection();
        soon().until(() -> number("SELECT count(*) FROM known_connection WHERE id = ?", another.id()) == 1);
        assertThat(number("SELECT count(*) FROM delivery WHERE due_at IS NOT NULL"))
                .isZero();
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void a_receiver_that_takes_nothing_for_days_is_switched_off() {
        Registered webhook = alice.hasWebhook(receiver.url(), "connection.failed");
        receiver.answers(500);
        failedConnection();

        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    if (number("SELECT count(*) FROM delivery WHERE due_at IS NOT NULL") == 0) {
                        failedConnection();
                    }
                    clock.forward(Duration.ofHours(2));
                    return alice.sees(webhook.id()).path("status").equals("DISABLED");
                });

        String since = alice.sees(webhook.id())
                .then()
                .body("disabledReason", equalTo("FAILING"))
                .extract()
                .path("failingSince");
        assertThat(Duration.between(Instant.parse(since), clock.instant())).isGreaterThan(Duration.ofDays(3));
        assertThat(receiver.messages()).hasSizeGreaterThanOrEqualTo(14);
        receiver.answers(204);
        alice.changes(webhook.id(), "{\"enabled\":true}").then().body("failingSince", equalTo(null));
        States again = failedConnection();
        soon().until(() -> receiver.messages().stream()
                .anyMatch(message -> subject(message).equals(again.id().toString())));
    }

    @Test
    void after_a_rotation_both_secrets_sign_for_a_day_and_then_the_new_one_only() {
        Registered webhook = alice.hasWebhook(receiver.url(), "connection.failed");
        String next = alice.changes(webhook.id(), "{\"rotateSecret\":true}")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");

        failedConnection();
        Receiver.Message during = arrived(1).getFirst();
        assertThat(StrangeVerifier.accepts(during, webhook.secret())).isTrue();
        assertThat(StrangeVerifier.accepts(during, next)).isTrue();

        clock.forward(Duration.ofHours(24).plusSeconds(1));
        failedConnection();
        Receiver.Message after = arrived(2).getLast();
        assertThat(StrangeVerifier.accepts(after, webhook.secret())).isFalse();
        assertThat(StrangeVerifier.accepts(after, next)).isTrue();
    }

    @Test
    void a_test_is_sent_once_and_shows_how_it_went() {
        Registered webhook = alice.hasWebhook(receiver.url(), "connection.failed");
        receiver.answersNext(500, Map.of());

        String messageId =
                alice.tests(webhook.id()).then().statusCode(202).extract().path("messageId");

        Receiver.Message message = arrived(1).getFirst();
        assertThat(type(message)).isEqualTo("webhook.test");
        assertThat(message.id()).isEqualTo(messageId);
        assertThat(StrangeVerifier.accepts(message, webhook.secret())).isTrue();
        soon().untilAsserted(() -> alice.sees(webhook.id())
                .then()
                .body("lastDelivery.event", equalTo("webhook.test"))
                .body("lastDelivery.detail", equalTo("status 500")));
        assertThat(number("SELECT count(*) FROM delivery WHERE due_at IS NOT NULL"))
                .isZero();
    }

    @Test
    void one_slow_receiver_does_not_hold_up_another() {
        try (Receiver quick = Receiver.start()) {
            alice.hasWebhook(receiver.url(), "connection.failed");
            receiver.hangs();
            for (int i = 0; i < 12; i++) {
                failedConnection();
            }
            soon().until(() -> receiver.messages().size() == 4);

            bob.hasWebhook(quick.url(), "connection.failed");
            others.say("bob", States.ofConnection().now(ConnectionStatus.FAILED, Reason.INVALID_KEY));

            soon().until(() -> quick.messages().size() == 1);
            assertThat(receiver.messages()).hasSize(4);
        }
    }

    @Test
    void a_record_that_makes_no_sense_is_noted_and_read_past() {
        alice.hasWebhook(receiver.url(), "connection.failed");
        String key = UUID.randomUUID().toString();
        others.say(Topic.CONNECTION_STATES, key, "nonsense".getBytes(StandardCharsets.UTF_8));

        failedConnection();

        arrived(1);
        soon().until(() -> number("SELECT count(*) FROM dead_letter WHERE record_key = ?", key) == 1);
    }

    /** So many messages, and no more of them by now. */
    private List<Receiver.Message> arrived(int count) {
        soon().until(() -> receiver.messages().size() >= count);
        assertThat(receiver.messages()).hasSize(count);
        return receiver.messages();
    }

    private static String type(Receiver.Message message) {
        return field(message, "type");
    }

    private static String subject(Receiver.Message message) {
        return field(message, "subject");
    }

    private static String field(Receiver.Message message, String name) {
        try {
            return JSON.readTree(message.body()).path(name).asText();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static StrategyView suspended(UUID id, long version) {
        return new StrategyView(
                id,
                "BTC ETH New Groups",
                UUID.randomUUID(),
                Market.SPOT,
                List.of("BTC-USDT"),
                StrategyView.RiskLevel.LOW,
                new StrategyView.MarginLimit(new BigDecimal("250"), "USDT"),
                null,
                null,
                false,
                StrategyStatus.SUSPENDED,
                SuspensionReason.CONNECTION_FAILED,
                List.of(),
                version,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
