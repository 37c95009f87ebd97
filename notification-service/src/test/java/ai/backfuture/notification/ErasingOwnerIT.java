package ai.backfuture.notification;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Reason;
import ai.backfuture.notification.Trader.Registered;
import ai.backfuture.notification.domain.States;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasingOwnerIT extends StoryOnTheStack {

    @Test
    void nothing_is_left_of_an_erased_owner() {
        Registered webhook = bob.hasWebhook(receiver.url(), "connection.failed");
        Registered of = alice.hasWebhook(receiver.url(), "connection.failed");
        String secret = text("SELECT secret_ref FROM webhook WHERE id = ?", webhook.id());
        States connection = States.ofConnection();
        others.say("bob", connection.now(ConnectionStatus.FAILED, Reason.INVALID_KEY));
        soon().until(() -> number("SELECT count(*) FROM known_connection WHERE owner = 'bob'"), n -> n > 0);
        others.say("bob", connection.now(ConnectionStatus.REMOVED));

        others.erase("bob");

        soon().until(() -> number("SELECT count(*) FROM webhook WHERE owner = 'bob'"), n -> n == 0);
        bob.sees(webhook.id()).then().statusCode(404);
        alice.sees(of.id()).then().statusCode(200);
        assertThat(number("SELECT count(*) FROM delivery WHERE webhook_id = ?", webhook.id()))
                .isZero();
        assertThat(number("SELECT count(*) FROM known_connection WHERE id = ?", connection.id()))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM known_connection WHERE id = ? AND owner = 'bob'", connection.id()))
                .isZero();
        assertThat(number("SELECT count(*) FROM idempotency_record WHERE owner = 'bob'"))
                .isZero();
        soon().until(() -> number("SELECT count(*) FROM unwanted_secret WHERE ref = ?", secret), n -> n == 0);
    }

    @Test
    void an_owner_who_comes_back_is_a_new_one() {
        others.erase("bob");
        Registered webhook = bob.hasWebhook(receiver.url(), "connection.failed");
        States connection = States.ofConnection();

        others.say("bob", connection.now(ConnectionStatus.FAILED, Reason.INVALID_KEY));

        soon().until(() -> receiver.messages().size(), n -> n == 1);
        bob.sees(webhook.id()).then().statusCode(200);
    }
}
