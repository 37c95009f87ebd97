package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Was this key ever read, and why? An operator asks, through the gateway. */
class AuditIT {

    private final Trader alice = House.alice();
    private final Trader olga = House.olga();

    @Test
    void the_reading_for_the_first_test_is_explained_by_it() {
        String id = alice.online(House.simulator().account("mexc"), Trader.unique("Audited"))
                .get("id")
                .asText();

        JsonNode reading = await().atMost(Duration.ofSeconds(30))
                .until(() -> entries(id, "SECRET_READ"), found -> !found.isEmpty())
                .getLast();

        assertThat(reading.at("/by/name").asText()).isEqualTo("validation-worker");
        assertThat(reading.at("/detail/test/number").asLong()).isEqualTo(1);
        assertThat(reading.at("/detail/test/trigger").asText()).isEqualTo("ADDED");
        assertThat(entries(id, "UNEXPLAINED_READ")).isEmpty();
    }

    @Test
    void the_gateway_says_where_a_request_came_from() {
        String id = alice.online(House.simulator().account("mexc"), Trader.unique("From where"))
                .get("id")
                .asText();

        JsonNode added = entries(id, "CONNECTION_ADDED").getFirst();

        assertThat(added.at("/by/name").asText()).isEqualTo("alice");
        assertThat(added.at("/by/address").asText()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(added.at("/by/userAgent").asText()).startsWith("Java-http-client");
    }

    @Test
    void nobody_but_an_operator_may_ask() {
        assertThat(alice.get("/api/operator/audit").status()).isEqualTo(403);
        assertThat(alice.delete("/api/operator/owners/bob").status()).isEqualTo(403);
    }

    private List<JsonNode> entries(String connection, String action) {
        Http.Answer answer = olga.get("/api/operator/audit?limit=100&connection=" + connection);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .filter(entry -> entry.get("action").asText().equals(action))
                .toList();
    }
}
