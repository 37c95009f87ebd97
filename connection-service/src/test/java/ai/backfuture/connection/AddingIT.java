package ai.backfuture.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import ai.backfuture.connection.stack.StoryOnTheStack;
import ai.backfuture.connection.stack.Trader;
import ai.backfuture.contracts.ConnectionEvent.ConnectionAdded;
import ai.backfuture.contracts.ConnectionStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AddingIT extends StoryOnTheStack {

    @Test
    void a_new_connection_is_pending_and_its_first_test_is_ordered() {
        Map<String, Object> body = Trader.newConnection("MEXC Spot Main", "mx0aBYs33eIilxBWC5", Trader.newSecret());
        body.put("statements", Map.of("withdrawalDisabled", true));

        Response answer = alice.post(body);

        answer.then()
                .statusCode(201)
                .body("status", equalTo("PENDING"))
                .body("keyHint", equalTo("…BWC5"))
                .body("version", equalTo(1))
                .body("verifiedAt", nullValue())
                .body("permissions.WITHDRAW", equalTo("UNVERIFIABLE"))
                .body("lastTest.number", equalTo(1))
                .body("lastTest.outcome", equalTo("RUNNING"))
                .body("lastTest.trigger", equalTo("ADDED"))
                .body("lastTest.steps.size()", equalTo(0));
        UUID id = UUID.fromString(answer.path("id"));
        assertThat(answer.header("Location")).endsWith("/api/connections/" + id);
        awaitOrders(id, 1);
        ConnectionAdded added = (ConnectionAdded) worker.ordersFor(id).getFirst();
        assertThat(added.owner()).isEqualTo("alice");
        assertThat(added.test().statements().withdrawalDisabled()).isTrue();
        assertThat(vault.secretAt(added.credentialRef().path())).contains("mx0aBYs33eIilxBWC5");
        awaitAnnounced(id, ConnectionStatus.PENDING);
        assertThat(alice.get(id).body().asString()).isEqualTo(answer.body().asString());
        alice.removes(id);
    }

    @Test
    void a_kucoin_key_needs_its_passphrase_and_a_mexc_key_has_none() {
        Map<String, Object> kucoin = Trader.newConnection();
        kucoin.put("exchange", "kucoin");
        kucoin.put(
                "credentials",
                Map.of("apiKey", "e0be4ec83be19441d8f3277a", "secretKey", "d0a1472f-10e1-a4ce-5d06-66bb9b69fccf"));

        alice.post(kucoin)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("type", equalTo("https://backfuture.ai/problems/validation-failed"))
                .body("violations.field", contains("credentials.passphrase"));
    }

    @Test
    void swapped_credentials_and_unsupported_exchanges_have_codes_of_their_own() {
        alice.post(Trader.newConnection("x", Trader.newSecret(), Trader.newApiKey()))
                .then()
                .statusCode(400)
                .body("code", equalTo("CREDENTIALS_SWAPPED"));
        Map<String, Object> elsewhere = Trader.newConnection();
        elsewhere.put("exchange", "nowhere");
        alice.post(elsewhere).then().statusCode(400).body("code", equalTo("EXCHANGE_NOT_SUPPORTED"));
    }

    @Test
    void unknown_fields_wrong_types_and_nonsense_are_refused() {
        Map<String, Object> extra = Trader.newConnection();
        extra.put("status", "ONLINE");

        alice.post(extra).then().statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
        alice.asking().body("{\"name\":5}").post("/api/connections").then().statusCode(400);
        alice.asking().body("{").post("/api/connections").then().statusCode(400);
        alice.asking().body("null").post("/api/connections").then().statusCode(400);
        alice.asking().post("/api/connections").then().statusCode(400);
    }

    @Test
    void a_name_is_unique_per_owner_whatever_its_case() {
        UUID id = alice.adds(Trader.newConnection("Recovery PRO Connection", Trader.newApiKey(), Trader.newSecret()));

        alice.post(Trader.newConnection(" recovery pro CONNECTION", Trader.newApiKey(), Trader.newSecret()))
                .then()
                .statusCode(409)
                .body("code", equalTo("NAME_TAKEN"));
        UUID bobs = bob.adds(Trader.newConnection("Recovery PRO Connection", Trader.newApiKey(), Trader.newSecret()));
        bob.removes(bobs);
        alice.removes(id);
    }

    @Test
    void the_same_key_twice_is_refused_and_names_the_connection_that_has_it() {
        String apiKey = Trader.newApiKey();
        UUID first = alice.adds(Trader.newConnection("First " + apiKey, apiKey, Trader.newSecret()));

        alice.post(Trader.newConnection("Second " + apiKey, " " + apiKey + "\n", Trader.newSecret()))
                .then()
                .statusCode(409)
                .body("code", equalTo("KEY_ALREADY_CONNECTED"))
                .body("connectionId", equalTo(first.toString()));
        bob.post(Trader.newConnection("Third " + apiKey, apiKey, Trader.newSecret()))
                .then()
                .statusCode(201);
    }

    @Test
    void of_many_at_once_with_one_key_exactly_one_is_added_and_no_other_secret_stays() throws Exception {
        String apiKey = Trader.newApiKey();

        List<Integer> answers = atOnce(
                20, () -> alice.post(Trader.newConnection("Race " + UUID.randomUUID(), apiKey, Trader.newSecret()))
                        .statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).allMatch(status -> status == 201 || status == 409);
        soon().until(() -> count("SELECT count(*) FROM vault_intent WHERE sweeps = 0"), n -> n == 0);
        assertThat(count("SELECT count(*) FROM connection WHERE name LIKE 'Race %'"))
                .isEqualTo(1);
    }

    @Test
    void an_idempotency_key_adds_once_and_repeats_the_answer() throws Exception {
        Map<String, Object> body = Trader.newConnection();
        String key = UUID.randomUUID().toString();

        Set<String> bodies = atOnce(30, () -> alice.post(body, key)).stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.body().asString())
                .collect(Collectors.toSet());

        assertThat(bodies).hasSize(1);
        assertThat(alice.post(body, key).body().asString())
                .isEqualTo(bodies.iterator().next());
        assertThat(count("SELECT count(*) FROM connection WHERE name = ?", body.get("name")))
                .isEqualTo(1);
        alice.post(Trader.newConnection(), key).then().statusCode(422);
        bob.post(body, key).then().statusCode(201);
    }

    @Test
    void a_failed_validation_leaves_the_idempotency_key_free() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Trader.newConnection();
        Map<String, Object> wrong = Trader.newConnection();
        wrong.put("markets", List.of());

        alice.post(wrong, key).then().statusCode(400);

        alice.post(body, key).then().statusCode(201);
    }

    @Test
    void nobody_gets_in_without_the_trader_role() {
        olga.post(Trader.newConnection()).then().statusCode(403);
        io.restassured.RestAssured.given().get("/api/connections").then().statusCode(401);
    }

    @Test
    void exchanges_say_what_a_key_needs() {
        alice.asking()
                .get("/api/exchanges")
                .then()
                .statusCode(200)
                .body(
                        "id",
                        contains(
                                "mexc",
                                "kucoin",
                                "binance",
                                "okx",
                                "bitget",
                                "gateio",
                                "htx",
                                "bingx",
                                "coinbase",
                                "bybit"))
                .body("[1].credentialFields.name", contains("apiKey", "secretKey", "passphrase"))
                .body("[1].credentialFields.secret", contains(false, true, true))
                .body("[0].permissions.permission", hasItem("WITHDRAW"))
                .body("[0].ipRestriction.addresses.size()", equalTo(2));
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> futures = threads.invokeAll(java.util.Collections.nCopies(times, call));
            return futures.stream().map(AddingIT::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        return future.resultNow();
    }
}
