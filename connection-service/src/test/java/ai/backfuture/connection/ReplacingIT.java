package ai.backfuture.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ai.backfuture.connection.stack.StoryOnTheStack;
import ai.backfuture.connection.stack.Trader;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Trigger;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplacingIT extends StoryOnTheStack {

    @Test
    void a_new_key_takes_over_when_it_has_passed_and_the_old_one_is_destroyed() {
        UUID id = onlineConnection();
        String oldPath = credentialPath(id);
        String newKey = Trader.newApiKey();

        replaces(id, newKey)
                .then()
                .statusCode(202)
                .body("status", equalTo("ONLINE"))
                .body("lastTest.number", equalTo(1))
                .body("replacement.status", equalTo("TESTING"))
                .body("replacement.keyHint", endsWith(newKey.substring(newKey.length() - 4)));
        awaitOrders(id, 2);
        ConnectionEvent order = worker.ordersFor(id).get(1);
        assertThat(order.test().trigger()).isEqualTo(Trigger.REPLACEMENT);
        assertThat(order.credentialRef().path()).isNotEqualTo(oldPath);
        worker.passes(id, 2);

        soon().until(() -> credentialPath(id), order.credentialRef().path()::equals);
        alice.get(id)
                .then()
                .body("status", equalTo("ONLINE"))
                .body("replacement", nullValue())
                .body("keyHint", endsWith(newKey.substring(newKey.length() - 4)));
        soon().until(() -> vault.knows(oldPath), known -> !known);
        assertThat(vault.knows(order.credentialRef().path())).isTrue();
        assertThat(announced(id)).containsOnly(ConnectionStatus.PENDING, ConnectionStatus.ONLINE);
    }

    @Test
    void any_number_of_new_keys_may_fail_without_touching_the_one_that_serves() {
        UUID id = onlineConnection();
        String path = credentialPath(id);
        String validUntil = alice.get(id).path("validUntil");

        for (int number = 2; number <= 4; number++) {
            replaces(id, Trader.newApiKey()).then().statusCode(202);
            worker.refuses(id, number, Reason.INVALID_KEY);
            soon().until(() -> alice.get(id).path("replacement.status"), "FAILED"::equals);
        }

        alice.get(id)
                .then()
                .body("status", equalTo("ONLINE"))
                .body("validUntil", equalTo(validUntil))
                .body("lastTest.number", equalTo(1))
                .body("lastTest.outcome", equalTo("PASSED"))
                .body("replacement.reason", equalTo("INVALID_KEY"))
                .body("replacement.whatToDo", containsString("Copy the values again"));
        assertThat(credentialPath(id)).isEqualTo(path);
        assertThat(vault.knows(path)).isTrue();
        worker.ordersFor(id).stream()
                .map(order -> order.credentialRef().path())
                .filter(used -> !used.equals(path))
                .forEach(lost -> soon().until(() -> vault.knows(lost), known -> !known));
    }

    @Test
    void a_key_of_another_account_is_refused_with_a_clear_sentence() {
        UUID id = onlineConnection();

        replaces(id, Trader.newApiKey()).then().statusCode(202);
        awaitOrders(id, 2);
        worker.passesAs(id, 2, "uid-of-somebody-else");

        soon().until(() -> alice.get(id).path("replacement.reason"), "DIFFERENT_ACCOUNT"::equals);
        alice.get(id)
                .then()
                .body("status", equalTo("ONLINE"))
                .body("replacement.cause", containsString("belongs to another MEXC account"))
                .body("replacement.test.outcome", equalTo("PASSED"));
    }

    @Test
    void a_key_that_another_connection_has_is_refused_at_once_and_its_own_is_not() {
        String ownKey = Trader.newApiKey();
        UUID id = alice.adds(Trader.newConnection("Own " + ownKey, ownKey, Trader.newSecret()));
        worker.passes(id, 1);
        awaitStatus(id, "ONLINE");
        String otherKey = Trader.newApiKey();
        UUID other = alice.adds(Trader.newConnection("Other " + otherKey, otherKey, Trader.newSecret()));

        replaces(id, otherKey)
                .then()
                .statusCode(409)
                .body("code", equalTo("KEY_ALREADY_CONNECTED"))
                .body("connectionId", equalTo(other.toString()));
        replaces(id, ownKey).then().statusCode(202);
        worker.passes(id, 2);
        soon().until(() -> alice.get(id).path("replacement") == null);
    }

    @Test
    void a_replaced_key_is_free_for_another_connection_and_the_new_one_is_not() {
        String oldKey = Trader.newApiKey();
        String newKey = Trader.newApiKey();
        UUID id = alice.adds(Trader.newConnection("First " + oldKey, oldKey, Trader.newSecret()));
        worker.passes(id, 1);
        awaitStatus(id, "ONLINE");
        replaces(id, newKey);
        worker.passes(id, 2);
        soon().until(() -> alice.get(id).path("replacement") == null);

        alice.post(Trader.newConnection("Second " + newKey, newKey, Trader.newSecret()))
                .then()
                .statusCode(409);
        alice.post(Trader.newConnection("Third " + oldKey, oldKey, Trader.newSecret()))
                .then()
                .statusCode(201);
    }

    @Test
    void what_is_wrong_with_a_new_key_is_told_before_the_exchange_is_asked() {
        UUID id = onlineConnection();

        alice.asking()
                .body(Map.of("credentials", Map.of("apiKey", "short", "secretKey", Trader.newSecret())))
                .put("/api/connections/" + id + "/credentials")
                .then()
                .statusCode(400)
                .body("violations.field", contains("credentials.apiKey"));
        replacesAs(bob, id, Trader.newApiKey()).then().statusCode(404);
        alice.get(id).then().body("replacement", nullValue());
    }

    @Test
    void a_removal_in_the_middle_destroys_both_keys() {
        UUID id = onlineConnection();
        String oldPath = credentialPath(id);
        replaces(id, Trader.newApiKey());
        awaitOrders(id, 2);
        String newPath = worker.ordersFor(id).get(1).credentialRef().path();

        alice.removes(id).then().statusCode(202);
        worker.passes(id, 2);

        soon().until(() -> alice.get(id).statusCode(), code -> code == 404);
        soon().until(() -> vault.knows(oldPath) || vault.knows(newPath), known -> !known);
    }

    @Test
    void while_vault_is_sealed_nothing_changes() {
        UUID id = onlineConnection();
        vault.seal();
        try {
            replaces(id, Trader.newApiKey()).then().statusCode(503).body("code", equalTo("SECRET_STORE_UNAVAILABLE"));
        } finally {
            vault.unseal();
        }
        alice.get(id).then().body("replacement", nullValue()).body("status", equalTo("ONLINE"));
    }

    private Response replaces(UUID id, String apiKey) {
        return replacesAs(alice, id, apiKey);
    }

    private static Response replacesAs(Trader trader, UUID id, String apiKey) {
        Map<String, Object> body = new HashMap<>();
        body.put("credentials", Map.of("apiKey", apiKey, "secretKey", Trader.newSecret()));
        body.put("statements", Map.of("withdrawalDisabled", true));
        return trader.asking().body(body).put("/api/connections/" + id + "/credentials");
    }
}
