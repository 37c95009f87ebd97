package ai.backfuture.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ai.backfuture.notification.Trader.Registered;
import ai.backfuture.notification.application.SecretStore;
import ai.backfuture.notification.application.UnwantedSecrets;
import ai.backfuture.notification.domain.SecretRef;
import ai.backfuture.notification.domain.SigningSecret;
import ai.backfuture.notification.domain.WebhookId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebhookCallsIT extends StoryOnTheStack {

    private static final String URL = "https://hooks.example.com/a?token=4711";

    @Inject
    SecretStore secrets;

    @Inject
    UnwantedSecrets unwanted;

    @Test
    void a_webhook_shows_its_secret_once_and_never_again() {
        Response created = alice.registers(URL, "connection.failed", "connection.online");

        created.then()
                .statusCode(201)
                .header("Location", endsWith("/api/webhooks/" + created.path("id")))
                .body("url", equalTo(URL))
                .body("events", equalTo(List.of("connection.online", "connection.failed")))
                .body("description", equalTo("my alerts"))
                .body("status", equalTo("ACTIVE"))
                .body("disabledReason", nullValue())
                .body("lastDelivery", nullValue())
                .body("version", equalTo(1));
        String secret = created.path("secret");
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        alice.sees(UUID.fromString(created.path("id")))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("secret")))
                .body("url", equalTo(URL));
        assertThat(alice.request().get("/api/webhooks").asString()).doesNotContain("whsec_");
    }

    @Test
    void a_repeated_request_makes_one_webhook_and_its_answer_holds_no_secret() {
        String key = UUID.randomUUID().toString();
        Response first = keyed(key, URL);
        Response again = keyed(key, URL);

        assertThat(first.<String>path("secret")).startsWith("whsec_");
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(first.path("id")))
                .body("$", not(hasKey("secret")));
        keyed(key, URL + "5").then().statusCode(422);
        assertThat(text("SELECT string_agg(convert_from(answer_body, 'UTF8'), ' ') FROM idempotency_record"))
                .doesNotContain("whsec_");
    }

    @Test
    void a_list_comes_page_by_page() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(alice.hasWebhook(URL + i, "connection.failed").id().toString());
        }
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            Response page = alice.request().get("/api/webhooks?limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            page.then().statusCode(200);
            read.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(read).isEqualTo(made);
        alice.request().get("/api/webhooks?cursor=nonsense").then().statusCode(400);
        alice.request().get("/api/webhooks?limit=0").then().statusCode(400);
    }

    @Test
    void another_owners_webhook_is_not_there() {
        UUID webhook = alice.hasWebhook(URL, "connection.failed").id();

        bob.sees(webhook).then().statusCode(404);
        bob.changes(webhook, "{\"rotateSecret\":true}").then().statusCode(404);
        bob.removes(webhook).then().statusCode(404);
        bob.tests(webhook).then().statusCode(404);
        bob.request().get("/api/webhooks").then().body("items", hasSize(0));
        alice.request().get("/api/webhooks/nonsense").then().statusCode(404);
    }

    @Test
    void nobody_without_the_role_of_a_trader_gets_in() {
        given().get("/api/webhooks").then().statusCode(401);
        Trader.named("olga").request().get("/api/webhooks").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\":\"https://hooks.example.com\"}",
                "{\"events\":[\"connection.failed\"]}",
                "{\"url\":\"https://hooks.example.com\",\"events\":[]}",
                "{\"url\":\"https://hooks.example.com\",\"events\":[\"connection.exploded\"]}",
                "{\"url\":\"https://hooks.example.com\",\"events\":[\"webhook.test\"]}",
                "{\"url\":\"https://hooks.example.com\",\"events\":[null]}",
                "{\"url\":\"https://hooks.example.com\",\"events\":[\"connection.failed\"],\"secret\":\"whsec_mine\"}",
                "{\"url\":\"https://user:pw@hooks.example.com\",\"events\":[\"connection.failed\"]}",
                "{\"url\":\"https://169.254.169.254/latest\",\"events\":[\"connection.failed\"]}",
                "{\"url\":\"https://10.0.0.1/\",\"events\":[\"connection.failed\"]}",
                "{\"url\":7,\"events\":[\"connection.failed\"]}",
                "not json"
            })
    void a_body_that_cannot_be_is_refused(String body) {
        alice.request().body(body).post("/api/webhooks").then().statusCode(400).contentType("application/problem+json");
        alice.request().get("/api/webhooks").then().body("items", hasSize(0));
    }

    @Test
    void a_refusal_does_not_repeat_the_url() {
        alice.registers("https://10.0.0.1/token-4711", "connection.failed")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("url"))
                .body(not(containsString("4711")));
    }

    @Test
    void what_is_left_out_of_a_change_stays() {
        UUID webhook = alice.hasWebhook(URL, "connection.failed").id();

        alice.changes(webhook, "{\"events\":[\"strategy.suspended\"]}")
                .then()
                .statusCode(200)
                .body("events", equalTo(List.of("strategy.suspended")))
                .body("url", equalTo(URL))
                .body("description", equalTo("my alerts"))
                .body("$", not(hasKey("secret")))
                .body("version", equalTo(2));
        alice.changes(webhook, "{\"enabled\":false}")
                .then()
                .body("status", equalTo("DISABLED"))
                .body("disabledReason", equalTo("OWNER"));
        alice.tests(webhook).then().statusCode(409).body("code", equalTo("WEBHOOK_DISABLED"));
        alice.changes(webhook, "{\"enabled\":true}").then().body("status", equalTo("ACTIVE"));
        alice.changes(webhook, "{\"events\":[]}").then().statusCode(400);
        alice.changes(webhook, "{\"nonsense\":1}").then().statusCode(400);
        alice.changes(webhook, "{\"url\":\"https://[::1]:1/x y\"}").then().statusCode(400);
    }

    @Test
    void an_owner_has_so_many_webhooks_and_no_more() {
        for (int i = 0; i < 10; i++) {
            alice.hasWebhook(URL + i, "connection.failed");
        }

        alice.registers(URL, "connection.failed").then().statusCode(409).body("code", equalTo("TOO_MANY_WEBHOOKS"));
        bob.registers(URL, "connection.failed").then().statusCode(201);
    }

    @Test
    void a_removed_webhook_is_gone_and_so_is_its_secret() {
        Registered webhook = alice.hasWebhook(URL, "connection.failed");
        String ref = text("SELECT secret_ref FROM webhook WHERE id = ?", webhook.id());
        assertThat(VaultOfTests.secretAt(ref)).contains(webhook.secret());

        alice.removes(webhook.id()).then().statusCode(204);

        alice.sees(webhook.id()).then().statusCode(404);
        soon().untilAsserted(() -> assertThat(VaultOfTests.knows(ref)).isFalse());
    }

    @Test
    void a_secret_that_was_replaced_is_destroyed_a_day_later() {
        UUID webhook = alice.hasWebhook(URL, "connection.failed").id();
        String former = text("SELECT secret_ref FROM webhook WHERE id = ?", webhook);

        alice.changes(webhook, "{\"rotateSecret\":true}").then().statusCode(200);

        assertThat(text("SELECT former_ref FROM webhook WHERE id = ?", webhook)).isEqualTo(former);
        assertThat(VaultOfTests.knows(former)).isTrue();
        clock.forward(Duration.ofHours(24).plusSeconds(1));
        soon().untilAsserted(() -> assertThat(VaultOfTests.knows(former)).isFalse());
    }

    @Test
    void a_secret_whose_webhook_was_never_stored_is_destroyed() {
        SecretRef orphan = SecretRef.of(new WebhookId(UUID.randomUUID()), UUID.randomUUID());
        unwanted.destroyAt(orphan, clock.instant().plus(Duration.ofMinutes(10)));
        secrets.write(orphan, SigningSecret.random(new SecureRandom()));
        assertThat(VaultOfTests.knows(orphan.path())).isTrue();

        clock.forward(Duration.ofMinutes(10).plusSeconds(1));

        soon().untilAsserted(() -> assertThat(VaultOfTests.knows(orphan.path())).isFalse());
    }

    private Response keyed(String key, String url) {
        return alice.request()
                .header("Idempotency-Key", key)
                .body(Trader.body(url, "connection.failed"))
                .post("/api/webhooks");
    }
}
