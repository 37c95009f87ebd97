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
                            new JsonObject().put("backlog", 7).put("oldestWaitingTest", "2026-01-01T00:00:00Z"))));
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
        assertThat(document.getInteger("backlog")).isEqualTo(7);
        assertThat(document.getString("oldestWaitingTest")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(document.getJsonObject("exchanges").getString("mexc")).isEqualTo("CLOSED");
    }

    @Test
    void a_silent_service_is_listed_as_such() {
        JsonObject silent = document.getJsonArray("services").getJsonObject(2);
        assertThat(silent.getString("name")).isEqualTo("strategy-service");
        assertThat(silent.getBoolean("answers")).isFalse();
    }
}
