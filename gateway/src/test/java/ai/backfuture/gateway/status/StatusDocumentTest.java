package ai.backfuture.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusDocumentTest {

    private static final ServiceStatus CONNECTIONS = new ServiceStatus(
            "connection-service",
            true,
            false,
            List.of(
                    new ServiceStatus.Check("Database connections health check", true, new JsonObject()),
                    new ServiceStatus.Check("Vault", false, new JsonObject()),
                    new ServiceStatus.Check(
                            "tests",
                            true,
                            new JsonObject().put("waitingTests", 7).put("oldestWaitingTest", "2026-01-01T00:00:00Z"))));
    private static final ServiceStatus WORKER = new ServiceStatus(
            "validation-worker",
            true,
            true,
            List.of(
                    new ServiceStatus.Check("vault", true, new JsonObject()),
                    new ServiceStatus.Check("exchanges", true, new JsonObject().put("mexc", "CLOSED"))));

    private final JsonObject document =
            StatusDocument.of(List.of(CONNECTIONS, WORKER, ServiceStatus.silent("strategy-service")), Instant.EPOCH);

    @Test
    void one_service_in_trouble_is_not_the_end() {
        assertThat(document.getString("status")).isEqualTo("DEGRADED");
    }

    @Test
    void a_dependency_is_down_when_one_service_says_so() {
        JsonObject vault = document.getJsonObject("dependencies").getJsonObject("vault");
        assertThat(vault.getString("status")).isEqualTo("DOWN");
        assertThat(vault.getJsonObject("seenBy").getString("validation-worker")).isEqualTo("UP");
        assertThat(document.getJsonObject("dependencies")
                        .getJsonObject("database")
                        .getString("status"))
                .isEqualTo("UP");
    }

    @Test
    void figures_are_taken_from_whoever_has_them() {
        assertThat(document.getJsonObject("backlog").getInteger("waitingTests")).isEqualTo(7);
        assertThat(document.getString("oldestWaitingTest")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(document.getJsonObject("exchanges").getString("mexc")).isEqualTo("CLOSED");
    }

    @Test
    void what_nobody_tells_is_not_zero() {
        JsonObject unknown = StatusDocument.of(List.of(ServiceStatus.silent("connection-service")), Instant.EPOCH);
        assertThat(unknown.getString("status")).isEqualTo("DOWN");
        assertThat(unknown.getJsonObject("backlog").getValue("waitingTests")).isNull();
        assertThat(unknown.getJsonObject("backlog").getValue("outbox")).isNull();
        assertThat(unknown.containsKey("oldestWaitingTest")).isTrue();
    }

    @Test
    void events_that_wait_are_counted_over_all_services() {
        ServiceStatus one = outbox("connection-service", 4);
        ServiceStatus two = outbox("strategy-service", 5);
        assertThat(StatusDocument.of(List.of(one, two, WORKER), Instant.EPOCH)
                        .getJsonObject("backlog")
                        .getLong("outbox"))
                .isEqualTo(9);
    }

    private static ServiceStatus outbox(String service, int pending) {
        return new ServiceStatus(
                service,
                true,
                true,
                List.of(new ServiceStatus.Check("outbox-relay", true, new JsonObject().put("pending", pending))));
    }

    @Test
    void the_page_shows_the_same_and_lets_nothing_in() {
        ServiceStatus hostile = new ServiceStatus(
                "<script>alert(1)</script>",
                true,
                false,
                List.of(new ServiceStatus.Check("\"><img src=x>", false, new JsonObject())));
        String page = StatusHtml.of(StatusDocument.of(
                List.of(CONNECTIONS, WORKER, ServiceStatus.silent("strategy-service"), hostile), Instant.EPOCH));
        assertThat(page)
                .contains("DEGRADED", "strategy-service", "Does not answer.", "Vault is down.", "mexc", ">7<")
                .contains("not known")
                .doesNotContain("<script", "<img");
        assertThat(StatusHtml.CONTENT_SECURITY_POLICY)
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void a_silent_service_is_listed_as_such() {
        JsonObject silent = document.getJsonArray("services").getJsonObject(2);
        assertThat(silent.getString("name")).isEqualTo("strategy-service");
        assertThat(silent.getBoolean("answers")).isFalse();
    }
}
