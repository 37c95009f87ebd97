package ai.backfuture.gateway.status;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import ai.backfuture.gateway.parts.Surroundings;
import ai.backfuture.gateway.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StatusIT {

    private static String management(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return "http://localhost:" + port + path;
    }

    @Test
    void the_status_page_shows_all_services_even_when_one_is_silent() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get(management("/status"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DEGRADED"))
                .body(
                        "services.name",
                        hasItems(
                                "gateway",
                                "connection-service",
                                "strategy-service",
                                "validation-worker",
                                "notification-service"))
                .body("services.find{it.name=='validation-worker'}.answers", equalTo(false))
                .body("services.find{it.name=='gateway'}.status", equalTo("UP"))
                .body("dependencies.kafka.status", equalTo("UP"))
                .body("dependencies.issuer.seenBy.gateway", equalTo("UP"))
                .body("dependencies.database.seenBy.connection-service", equalTo("UP"))
                .body("backlog.waitingTests", equalTo(3))
                .body("backlog.outbox", equalTo(null))
                .body("exchanges.kucoin", equalTo("AVAILABLE")));
    }

    @Test
    void a_browser_gets_the_same_as_a_page_that_runs_no_script() {
        given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get(management("/status"))
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("validation-worker"))
                .body(containsString("Does not answer."));
    }

    @Test
    void wellness_names_what_is_missing_and_readiness_and_liveness_do_not_depend_on_it() {
        given().get(management("/q/health/well"))
                .then()
                .body(
                        "checks.name",
                        hasItems("kafka", "issuer", "connection-service", "strategy-service", "notification-service"));
        given().get(management("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("issuer-was-there"))
                .body("checks.name", not(hasItems("kafka")));
        given().get(management("/q/health/live")).then().statusCode(200);
    }

    @Test
    void an_issuer_that_goes_away_takes_no_instance_out_of_duty() {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> given().get(management("/q/health/ready")).then().statusCode(200));
        Tokens.issuerDown();
        try {
            given().get(management("/q/health/well"))
                    .then()
                    .statusCode(503)
                    .body("checks.find{it.name=='issuer'}.status", equalTo("DOWN"));
            given().get(management("/q/health/ready")).then().statusCode(200);
            given().get(management("/status"))
                    .then()
                    .statusCode(200)
                    .body("dependencies.issuer.status", equalTo("DOWN"));
        } finally {
            Tokens.issuerUp();
        }
    }

    @Test
    void calls_are_measured_by_route_and_not_by_path() {
        given().header("Authorization", "Bearer " + Tokens.of("alice"))
                .get("/api/connections/0190b7a0-0000-7000-8000-00000000abcd")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> given().get(management("/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/api/connections/{id}\""))
                .body(not(containsString("0000abcd"))));
    }
}
