package ai.backfuture.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import ai.backfuture.connection.stack.Failpoint;
import ai.backfuture.connection.stack.StoryOnTheStack;
import ai.backfuture.connection.stack.TopicLog;
import ai.backfuture.connection.stack.Trader;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecretsIT extends StoryOnTheStack {

    @Inject
    Failpoint failpoint;

    @ConfigProperty(name = "quarkus.vault.authentication.app-role.role-id")
    String roleId;

    @ConfigProperty(name = "quarkus.vault.authentication.app-role.secret-id")
    String secretId;

    @AfterEach
    void bringVaultBack() {
        failpoint.reset();
        vault.resume();
        vault.unseal();
    }

    @Test
    void with_vault_sealed_nothing_is_stored_and_the_client_may_try_again() {
        alice.adds();
        vault.seal();
        Map<String, Object> body = Trader.newConnection();
        String key = UUID.randomUUID().toString();

        alice.post(body, key)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("SECRET_STORE_UNAVAILABLE"));

        assertThat(count("SELECT count(*) FROM connection WHERE name = ?", body.get("name")))
                .isZero();
        vault.unseal();
        alice.post(body, key).then().statusCode(201);
    }

    @Test
    void a_vault_that_hangs_is_given_up_within_seconds_and_a_late_write_is_swept() {
        alice.adds();
        vault.suspend();
        Map<String, Object> body = Trader.newConnection();
        Instant before = Instant.now();

        alice.post(body).then().statusCode(503);

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(9));
        vault.resume();
        clock.forward(Duration.ofMinutes(2));
        sweptTwice();
        assertThat(secretsInVault()).isEqualTo(count("SELECT count(*) FROM connection"));
    }

    @Test
    void a_crash_between_the_secret_and_its_connection_leaves_neither() {
        Map<String, Object> body = Trader.newConnection();
        String key = UUID.randomUUID().toString();
        failpoint.beforeConnectionIsStored(() -> {
            throw new IllegalStateException("failpoint");
        });

        alice.post(body, key).then().statusCode(500);
        String path = text("SELECT path FROM vault_intent WHERE sweeps = 0 ORDER BY created_at DESC LIMIT 1");
        assertThat(vault.knows(path)).isTrue();
        failpoint.reset();
        clock.forward(Duration.ofSeconds(61));

        soon().until(() -> !vault.knows(path));
        clock.forward(Duration.ofMinutes(3));
        sweptTwice();
        clock.reset();
        alice.post(body, key).then().statusCode(201);
    }

    @Test
    void a_request_that_comes_after_the_sweeper_does_not_store_a_connection_without_a_secret() {
        Map<String, Object> body = Trader.newConnection();
        failpoint.beforeConnectionIsStored(() -> {
            clock.forward(Duration.ofSeconds(61));
            soon().until(() -> count("SELECT count(*) FROM vault_intent WHERE NOT claimed"), n -> n == 0);
        });

        alice.post(body).then().statusCode(503).body("code", equalTo("TRY_AGAIN"));

        assertThat(count("SELECT count(*) FROM connection WHERE name = ?", body.get("name")))
                .isZero();
    }

    @Test
    void the_service_can_create_and_destroy_and_not_read() {
        UUID id = alice.adds();
        String path = credentialPath(id);
        String token = vault.login(roleId, secretId);

        assertThat(List.of(
                        vault.statusOf("GET", "secret/data/" + path, "", token),
                        vault.statusOf("GET", "secret/metadata/" + path, "", token),
                        vault.statusOf("LIST", "secret/metadata/connections", "", token),
                        vault.statusOf("PUT", "secret/data/" + path, "{\"data\":{\"a\":\"b\"}}", token),
                        vault.statusOf("GET", "sys/policies/acl", "", token)))
                .containsOnly(403);
    }

    @Test
    void tokens_that_end_do_not_stop_anything() {
        Instant until = Instant.now().plusSeconds(7);
        List<Integer> answers = new ArrayList<>();

        soon().until(() -> {
            answers.add(alice.post(Trader.newConnection()).statusCode());
            return Instant.now().isAfter(until);
        });

        assertThat(answers).containsOnly(201);
    }

    @Test
    void a_canary_is_found_in_vault_and_nowhere_else() {
        String apiKey = "mx0CANARYkey" + Trader.newSecret().substring(0, 8);
        String secret = "CANARYsecret" + Trader.newSecret().substring(0, 20);
        UUID id = alice.adds(Trader.newConnection("Canary " + id(), apiKey, secret));
        List<String> answers = new ArrayList<>();
        answers.add(alice.post(Trader.newConnection("Canary two " + id(), apiKey, secret), id())
                .asString());
        answers.add(alice.post(Trader.newConnection("", apiKey + "!", secret + " x"))
                .asString());
        answers.add(alice.post(Trader.newConnection("Swapped " + id(), secret, apiKey))
                .asString());
        answers.add(alice.asking()
                .body("{\"credentials\":{\"apiKey\":\"" + apiKey + "\",\"secretKey\":[\"" + secret + "\"]}}")
                .post("/api/connections")
                .asString());
        answers.add(alice.asking()
                .body("{\"credentials\":\"" + secret + "\"}")
                .post("/api/connections")
                .asString());
        vault.seal();
        answers.add(alice.post(Trader.newConnection("Sealed " + id(), apiKey.replace("key", "two"), secret))
                .asString());
        vault.unseal();
        worker.passes(id, 1);
        awaitStatus(id, "ONLINE");
        answers.add(alice.get(id).asString());
        assertThat(vault.secretAt(credentialPath(id))).contains(apiKey, secret);

        try (TopicLog orders = new TopicLog("connections");
                TopicLog dead = new TopicLog("validations-dlq")) {
            soon().until(() -> orders.of(id).size() == 1);
            List<String> everything = new ArrayList<>(answers);
            for (TopicLog topic : List.of(orders, states, dead)) {
                topic.all()
                        .forEach(record -> everything.add(
                                record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8)));
            }
            for (String table : List.of(
                    "connection", "connection_test", "vault_intent", "outbox", "outbox_dead", "idempotency_record")) {
                everything.add(text("SELECT coalesce(string_agg(t::text, ' '), '') FROM " + table + " t"));
            }
            assertThat(everything.stream().filter(text -> text.contains("CANARYkey") || text.contains("CANARYsecret")))
                    .isEmpty();
        }
    }

    private void sweptTwice() {
        soon().until(() -> count("SELECT count(*) FROM vault_intent WHERE sweeps = 0"), n -> n == 0);
        clock.forward(Duration.ofMinutes(3));
        soon().until(() -> count("SELECT count(*) FROM vault_intent"), n -> n == 0);
    }

    private long secretsInVault() {
        return count(
                "SELECT count(*) FROM json_array_elements_text((?::json) -> 'data' -> 'keys')",
                vault.list("connections"));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
