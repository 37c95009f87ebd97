package ai.backfuture.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ai.backfuture.connection.stack.StoryOnTheStack;
import ai.backfuture.contracts.ConnectionEvent;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Trigger;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class TestingIT extends StoryOnTheStack {

    @Test
    void a_passed_test_makes_a_connection_online_and_says_so() {
        UUID id = onlineConnection();

        alice.get(id)
                .then()
                .body("verifiedAt", notNullValue())
                .body("validUntil", notNullValue())
                .body("expiresAt", notNullValue())
                .body("nextTestAt", notNullValue())
                .body("permissions.TRADE_SPOT", equalTo("CONFIRMED_ON"))
                .body("permissions.TRADE_FUTURES", equalTo("UNVERIFIABLE"))
                .body("permissionEvidence.READ.source", equalTo("KEY_INFO"))
                .body("warnings.code", contains("NO_IP_RESTRICTION", "EXPIRES_SOON"))
                .body("lastTest.outcome", equalTo("PASSED"))
                .body("lastTest.reason", nullValue())
                .body("lastTest.steps[0].step", equalTo("CLOCK"));
        awaitAnnounced(id, ConnectionStatus.PENDING, ConnectionStatus.ONLINE);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void each_refusal_shows_its_reason_with_words_for_it(Reason reason) {
        UUID id = alice.adds();

        worker.refuses(id, 1, reason, "198.51.100.7", null);

        soon().until(() -> alice.get(id).path("lastTest.outcome"), "FAILED"::equals);
        boolean ours = reason.kind() == ai.backfuture.contracts.FailureKind.OURS_TO_FIX;
        alice.get(id)
                .then()
                .body("status", equalTo(ours ? "PENDING" : "FAILED"))
                .body("lastTest.reason", equalTo(reason.name()))
                .body("lastTest.kind", equalTo(reason.kind().name()))
                .body("lastTest.title", notNullValue())
                .body("lastTest.cause", notNullValue())
                .body("lastTest.whatToDo", notNullValue())
                .body("lastTest.exchangeCode", equalTo("700007"));
        boolean testedAgain =
                reason.kind() != ai.backfuture.contracts.FailureKind.YOURS_TO_FIX || reason == Reason.INVALID_KEY;
        assertThat(alice.get(id).<Object>path("nextTestAt") != null).isEqualTo(testedAgain);
        alice.removes(id);
    }

    @Test
    void ip_not_allowed_names_the_address_seen_and_ours() {
        UUID id = alice.adds();

        worker.refuses(id, 1, Reason.IP_NOT_ALLOWED, "198.51.100.7", null);

        awaitStatus(id, "FAILED");
        alice.get(id)
                .then()
                .body("lastTest.title", equalTo("IP not allowed"))
                .body("lastTest.cause", containsString("198.51.100.7"))
                .body("lastTest.whatToDo", containsString("203.0.113.10, 203.0.113.11"));
    }

    @Test
    void asking_while_a_test_runs_gives_that_one() {
        UUID id = alice.adds();

        alice.tests(id).then().statusCode(202).body("number", equalTo(1)).body("trigger", equalTo("ADDED"));
    }

    @Test
    void a_test_on_demand_is_ordered_and_can_be_a_report() {
        UUID id = onlineConnection();

        alice.asking()
                .body(Map.of("trigger", "REPORTED"))
                .post("/api/connections/" + id + "/tests")
                .then()
                .statusCode(202)
                .body("number", equalTo(2))
                .body("trigger", equalTo("REPORTED"))
                .body("outcome", equalTo("RUNNING"));
        awaitOrders(id, 2);
        ConnectionEvent order = worker.ordersFor(id).get(1);
        assertThat(order.test().trigger()).isEqualTo(Trigger.REPORTED);
        assertThat(Duration.between(order.test().requestedAt(), order.test().notAfter()))
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(75));
        alice.asking()
                .body(Map.of("trigger", "SCHEDULED"))
                .post("/api/connections/" + id + "/tests")
                .then()
                .statusCode(400);
        alice.asking()
                .body("{}")
                .post("/api/connections/" + id + "/tests")
                .then()
                .statusCode(202);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(ai.backfuture.localstack.SharedStack.token("alice"))
                .post("/api/connections/" + id + "/tests")
                .then()
                .statusCode(202);
    }

    @Test
    void the_running_number_alone_counts() {
        UUID id = alice.adds();

        worker.passesUnasked(id, 7);
        worker.refuses(id, 1, Reason.NO_TRADING_PERMISSION);
        awaitStatus(id, "FAILED");
        worker.passes(id, 1);
        worker.passes(id, 1);
        worker.passesUnasked(UUID.randomUUID(), 1);

        UUID marker = onlineConnection();
        assertThat(alice.statusOf(marker)).isEqualTo("ONLINE");
        assertThat(alice.statusOf(id)).isEqualTo("FAILED");
        awaitAnnounced(id, ConnectionStatus.PENDING, ConnectionStatus.FAILED);
    }

    @Test
    void a_test_that_nobody_answers_ends_as_our_fault_and_is_ordered_again() {
        UUID id = alice.adds();

        clock.forward(Duration.ofSeconds(86));

        soon().until(() -> alice.get(id).path("lastTest.reason"), "INTERNAL"::equals);
        assertThat(alice.statusOf(id)).isEqualTo("PENDING");
        clock.forward(Duration.ofSeconds(37));
        awaitOrders(id, 2);
        assertThat(worker.ordersFor(id).get(1).test().trigger()).isEqualTo(Trigger.RETRY);
        clock.reset();
        worker.passes(id, 1);
        worker.passes(id, 2);
        awaitStatus(id, "ONLINE");
    }

    @Test
    void an_outage_degrades_is_retried_with_growing_pauses_and_heals() {
        UUID id = onlineConnection();
        alice.tests(id);

        worker.refuses(id, 2, Reason.EXCHANGE_UNAVAILABLE);
        awaitStatus(id, "DEGRADED");
        clock.forward(Duration.ofSeconds(37));
        awaitOrders(id, 3);
        worker.refuses(id, 3, Reason.RATE_LIMITED);
        soon().until(() -> alice.get(id).path("lastTest.reason"), "RATE_LIMITED"::equals);
        clock.forward(Duration.ofSeconds(73));
        awaitOrders(id, 4);
        worker.passes(id, 4);

        awaitStatus(id, "ONLINE");
        soon().until(() -> announced(id), said -> !said.isEmpty() && said.getLast() == ConnectionStatus.ONLINE);
    }

    @Test
    void a_lease_that_is_not_renewed_ends() {
        UUID id = onlineConnection();

        clock.forward(Duration.ofHours(73));

        awaitStatus(id, "FAILED");
        assertThat(alice.get(id).<Object>path("validUntil")).isNull();
    }

    @Test
    void changing_markets_or_statements_starts_a_test_and_gives_the_running_one_up() {
        UUID id = alice.adds();
        awaitOrders(id, 1);

        alice.patches(id, Map.of("markets", List.of("SPOT", "FUTURES")))
                .then()
                .statusCode(200)
                .body("markets", contains("SPOT", "FUTURES"))
                .body("lastTest.number", equalTo(2))
                .body("lastTest.trigger", equalTo("CHANGED"));
        awaitOrders(id, 2);
        worker.passes(id, 1);
        alice.patches(id, Map.of("statements", Map.of("withdrawalDisabled", true)))
                .then()
                .body("lastTest.number", equalTo(3));
        awaitOrders(id, 3);
        assertThat(worker.ordersFor(id).get(2).test().statements().withdrawalDisabled())
                .isTrue();
        worker.passes(id, 3);
        awaitStatus(id, "ONLINE");
        alice.history(id).then().body("items.number", contains(3)).body("next", nullValue());
    }

    @Test
    void renaming_starts_no_test() {
        UUID id = onlineConnection();
        UUID other = alice.adds();
        String name = alice.get(other).path("name");

        alice.patches(id, Map.of("name", " New name " + id))
                .then()
                .statusCode(200)
                .body("name", equalTo("New name " + id));
        alice.patches(id, Map.of("name", name.toLowerCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(409)
                .body("code", equalTo("NAME_TAKEN"));
        alice.patches(id, Map.of("name", "")).then().statusCode(400);
        alice.patches(id, Map.of("owner", "bob")).then().statusCode(400);
        alice.get(id).then().body("lastTest.number", equalTo(1)).body("version", equalTo(3));
    }

    @Test
    void history_is_paged_newest_first() {
        UUID id = onlineConnection();
        for (int number = 2; number <= 4; number++) {
            alice.tests(id);
            worker.passes(id, number);
            long expected = number;
            soon().until(
                            () -> count("SELECT count(*) FROM connection_test WHERE connection_id = ?", id),
                            n -> n == expected);
        }
        alice.tests(id);

        String next = alice.asking()
                .get("/api/connections/" + id + "/tests?limit=2")
                .then()
                .body("items.number", contains(5, 4))
                .body("items[0].outcome", equalTo("RUNNING"))
                .extract()
                .path("next");
        alice.asking()
                .queryParam("cursor", next)
                .queryParam("limit", "3")
                .get("/api/connections/" + id + "/tests")
                .then()
                .body("items.number", contains(3, 2, 1))
                .body("next", nullValue());
    }

    @Test
    void what_an_exchange_answers_makes_its_availability() {
        onlineConnection();

        soon().until(
                        () -> alice.asking().get("/api/exchanges").path("find { it.id == 'mexc' }.availability"),
                        "AVAILABLE"::equals);
        alice.asking().get("/api/exchanges").then().body("find { it.id == 'kucoin' }.availability", equalTo("UNKNOWN"));
    }
}
