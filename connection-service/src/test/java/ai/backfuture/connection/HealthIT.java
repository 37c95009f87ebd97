package ai.backfuture.connection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import ai.backfuture.connection.stack.StoryOnTheStack;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthIT extends StoryOnTheStack {

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @TestHTTPResource(value = "/health/well", management = true)
    URL well;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @AfterEach
    void unseal() {
        vault.unseal();
    }

    @Test
    void readiness_names_what_is_away_and_liveness_does_not_care() {
        given().get(ready).then().statusCode(200).body("checks.name", hasItems("vault", "database", "kafka"));
        vault.seal();

        given().get(ready)
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'vault' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'vault' }.data.state", equalTo("SEALED"))
                .body("checks.find { it.name == 'database' }.status", equalTo("UP"));
        given().get(live).then().statusCode(200);
    }

    @Test
    void wellness_tells_what_waits_and_how_the_exchanges_are_and_judges_nothing() {
        given().get(well)
                .then()
                .body("checks.find { it.name == 'tests' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'tests' }.data.waitingTests", greaterThanOrEqualTo(0))
                .body("checks.find { it.name == 'exchanges' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'exchanges' }.data.mexc", notNullValue());
    }

    @Test
    void operators_can_watch() {
        onlineConnection();

        soon().untilAsserted(() -> given().get(metrics)
                .then()
                .statusCode(200)
                .body(containsString("backfuture_connections{status=\"ONLINE\"}"))
                .body(containsString("backfuture_tests_ended_total{exchange=\"mexc\",reason=\"PASSED\"}"))
                .body(containsString("backfuture_tests_duration_seconds"))
                .body(containsString("backfuture_results_stale_total"))
                .body(containsString("backfuture_tests_unanswered_total"))
                .body(containsString("backfuture_removals_waiting")));
    }
}
