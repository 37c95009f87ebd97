package ai.backfuture.strategy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import ai.backfuture.localstack.SharedStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StrategyCallsIT extends StoryOnTheStack {

    @Test
    void a_new_strategy_is_disabled_and_shows_its_settings_as_they_were_given() {
        UUID connection = onlineConnection().id();

        Response created = alice.creates(Trader.body("MEXC Spot Main", connection, "SPOT", true));

        created.then()
                .statusCode(201)
                .header("Location", endsWith("/api/strategies/" + created.path("id")))
                .body("name", equalTo("MEXC Spot Main"))
                .body("connectionId", equalTo(connection.toString()))
                .body("status", equalTo("DISABLED"))
                .body("suspendedReason", nullValue())
                .body("pairs", equalTo(List.of("BTC-USDT", "ETH-USDT")))
                .body("marginLimit.amount", equalTo("250"))
                .body("addOns.maxCount", equalTo(3))
                .body("addOns.stepPercent", equalTo("1.5"))
                .body("recoveryMode.maxDrawdownPercent", equalTo("10"))
                .body("resumeWhenOnline", equalTo(true))
                .body("createdAt", containsString("T"));
        alice.sees(UUID.fromString(created.path("id"))).then().statusCode(200);
        assertThat(alice.sees(UUID.fromString(created.path("id"))).asString()).isEqualTo(created.asString());
    }

    @Test
    void a_strategy_on_a_connection_that_was_added_a_moment_ago_waits_for_it() {
        StatesOfConnections connection = connectionOf("alice").online(inAnHour());
        Thread late = Thread.startVirtualThread(() -> {
            soonAfterARequest();
            connections.says(connection);
        });

        Response created = alice.creates(Trader.body("Early", connection.id(), "SPOT", false));

        created.then().statusCode(201);
        assertThat(late.isAlive()).isFalse();
    }

    @Test
    void a_connection_that_the_owner_does_not_have_is_unknown_whether_it_exists_or_not() {
        StatesOfConnections bobs = connectionOf("bob").online(inAnHour());
        connections.says(bobs);

        Response other = alice.creates(Trader.body("A", bobs.id(), "SPOT", false));
        Response none = alice.creates(Trader.body("A", UUID.randomUUID(), "SPOT", false));

        other.then().statusCode(404).body("code", equalTo("CONNECTION_UNKNOWN"));
        none.then().statusCode(404);
        assertThat(other.jsonPath().getMap("")).isEqualTo(none.jsonPath().getMap(""));
    }

    @Test
    void another_owner_sees_nothing_and_changes_nothing() {
        UUID connection = onlineConnection().id();
        UUID strategy = alice.hasStrategyOn(connection);

        String missing = bob.sees(UUID.randomUUID()).asString();
        for (Response answer : List.of(
                bob.sees(strategy),
                bob.enables(strategy),
                bob.disables(strategy),
                bob.request()
                        .body(Trader.body("Mine", connection, "SPOT", false))
                        .put("/api/strategies/" + strategy),
                bob.request().delete("/api/strategies/" + strategy))) {
            answer.then().statusCode(404).contentType("application/problem+json");
            assertThat(answer.jsonPath().getString("code")).isEqualTo(new JsonPath(missing).getString("code"));
        }
        List<String> bobs = bob.request().get("/api/strategies?limit=200").path("items.id");
        assertThat(bobs).doesNotContain(strategy.toString());
        assertThat(alice.statusOf(strategy)).isEqualTo("DISABLED");
    }

    @Test
    void without_a_token_or_the_role_nothing_is_shown() {
        given().get("/api/strategies").then().statusCode(401);
        given().auth().oauth2("no.good.token").get("/api/strategies").then().statusCode(401);
        Trader.olga().request().get("/api/strategies").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\":\"ENABLED\"",
                "\"owner\":\"bob\"",
                "\"name\":\"twice\"",
                "\"resumeWhenOnline\":\"true\"",
                "\"addOns\":{\"maxCount\":3,\"stepPercent\":\"1\",\"sizeMultiplier\":\"1\",\"extra\":1}",
                "\"addOns\":{\"maxCount\":3.7,\"stepPercent\":\"1\",\"sizeMultiplier\":\"1\"}",
                "\"riskLevel\":0",
                "\"riskLevel\":\"EXTREME\""
            })
    void a_field_that_is_unknown_or_of_another_kind_is_refused(String field) {
        String body = "{" + field + ",\"name\":\"A\",\"connectionId\":\"" + UUID.randomUUID()
                + "\",\"market\":\"SPOT\",\"pairs\":[\"BTC-USDT\"],\"riskLevel\":\"LOW\","
                + "\"marginLimit\":{\"amount\":\"1\",\"currency\":\"USDT\"}}";
        String sent = field.contains("riskLevel") ? body.replace(",\"riskLevel\":\"LOW\"", "") : body;

        alice.creates(sent).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{} {}"})
    void a_body_that_is_no_object_is_refused(String body) {
        alice.creates(body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        alice.creates(
                        "{\"market\":\"SPOT\",\"pairs\":[\"btc\"],\"marginLimit\":{\"amount\":\"-1\",\"currency\":\"USDT\"}}")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", hasItem("name"))
                .body("violations.field", hasItem("connectionId"))
                .body("violations.field", hasItem("riskLevel"))
                .body("violations.field", hasItem("pairs"))
                .body("violations.field", hasItem("marginLimit.amount"));
    }

    @Test
    void decimals_may_be_numbers_too() {
        UUID connection = onlineConnection().id();

        alice.creates(Trader.body("A", connection, "SPOT", false).replace("\"250\"", "250.5"))
                .then()
                .statusCode(201)
                .body("marginLimit.amount", equalTo("250.5"));
    }

    @Test
    void a_strategy_is_replaced_as_a_whole() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = alice.hasStrategyOn(connection.id());

        alice.request()
                .body(Trader.body("Renamed", connection.id(), "FUTURES", true))
                .put("/api/strategies/" + strategy)
                .then()
                .statusCode(200)
                .body("name", equalTo("Renamed"))
                .body("market", equalTo("FUTURES"))
                .body("resumeWhenOnline", equalTo(true));
    }

    @Test
    void an_enabled_strategy_keeps_its_market_and_connection_but_not_its_name() {
        StatesOfConnections connection = onlineConnection();
        UUID strategy = enabledStrategyOn(connection);

        alice.request()
                .body(Trader.body("A", connection.id(), "FUTURES", false))
                .put("/api/strategies/" + strategy)
                .then()
                .statusCode(409)
                .body("code", equalTo("STRATEGY_ENABLED"));
        alice.request()
                .body(Trader.body("Renamed", connection.id(), "SPOT", false))
                .put("/api/strategies/" + strategy)
                .then()
                .statusCode(200)
                .body("status", equalTo("ENABLED"));
    }

    @Test
    void a_removed_strategy_is_gone() {
        UUID strategy = enabledStrategyOn(onlineConnection());

        alice.request().delete("/api/strategies/" + strategy).then().statusCode(204);

        alice.sees(strategy).then().statusCode(404);
        alice.request().delete("/api/strategies/" + strategy).then().statusCode(404);
        alice.enables(strategy).then().statusCode(404);
    }

    @Test
    void a_list_is_read_page_by_page() {
        UUID connection = onlineConnection().id();
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            created.add(alice.hasStrategyOn(connection).toString());
        }

        List<String> listed = new ArrayList<>();
        String next = null;
        do {
            Response page = alice.request().get("/api/strategies?limit=2" + (next == null ? "" : "&cursor=" + next));
            page.then().statusCode(200);
            List<String> ids = page.path("items.id");
            assertThat(ids.size()).isLessThanOrEqualTo(2);
            listed.addAll(ids);
            next = page.path("next");
        } while (next != null);

        assertThat(listed).containsSubsequence(created).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=-1", "limit=many", "limit=99999999999", "cursor=%00", "cursor=abc"})
    void a_page_that_cannot_be_is_refused(String query) {
        alice.request()
                .urlEncodingEnabled(false)
                .get("/api/strategies?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void the_same_key_and_body_create_one_strategy() {
        String body = Trader.body("Once", onlineConnection().id(), "SPOT", false);
        String key = UUID.randomUUID().toString();

        Response first =
                alice.request().header("Idempotency-Key", key).body(body).post("/api/strategies");
        Response again =
                alice.request().header("Idempotency-Key", key).body(body).post("/api/strategies");
        Response other = alice.request()
                .header("Idempotency-Key", key)
                .body(body.replace("Once", "Twice"))
                .post("/api/strategies");

        first.then().statusCode(201);
        again.then().statusCode(201).header("Location", first.header("Location"));
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        other.then().statusCode(422);
    }

    @Test
    void what_is_no_id_is_not_found_and_what_is_no_call_is_not_allowed() {
        alice.request().get("/api/strategies/none").then().statusCode(404);
        alice.request().patch("/api/strategies/" + UUID.randomUUID()).then().statusCode(405);
        given().auth()
                .oauth2(SharedStack.token("alice"))
                .contentType(ContentType.TEXT)
                .body("text")
                .post("/api/strategies")
                .then()
                .statusCode(415);
    }

    private void soonAfterARequest() {
        long before = number("SELECT count(*) FROM connection_view");
        Awaitility.await()
                .pollDelay(Duration.ofMillis(200))
                .until(() -> number("SELECT count(*) FROM connection_view") >= before);
    }
}
