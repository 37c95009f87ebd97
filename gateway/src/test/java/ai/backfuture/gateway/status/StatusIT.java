package ai.backfuture.gateway.status;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

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
                .body("backlog", equalTo(3)));
    }

    @Test
    void readiness_names_what_is_missing_and_liveness_does_not_care() {
        given().get(management("/q/health/ready"))
                .then()
                .body(
                        "checks.name",
                        hasItems("kafka", "issuer", "connection-service", "strategy-service", "notification-service"));
        given().get(management("/q/health/live")).then().statusCode(200);
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
                .body(org.hamcrest.Matchers.not(containsString("0000abcd"))));
    }
}
