package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.localstack.launch.LocalStack;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrashIT {

    private final LocalStack stack = House.stack();
    private final Trader alice = House.alice();
    private final Simulator simulator = House.simulator();

    @Test
    void what_was_saved_before_a_crash_is_tested_after_it() {
        stack.kill("validation-worker");
        Account account = simulator.account("kucoin");
        Http.Answer saved = alice.connect(account, Trader.unique("Before the crash"), List.of("SPOT"));
        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        stack.kill("connection-service");
        stack.restart("connection-service");
        stack.restart("validation-worker");

        String id = saved.json().get("id").asText();
        await("sooner than Kafka's usual 45 s for a member that is gone")
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        assertThat(alice.connection(id).get("status").asText()).isEqualTo("ONLINE"));
    }

    @Test
    void a_retry_after_a_crash_makes_one_connection() {
        Map<String, Object> body =
                Trader.connectionBody(simulator.account("mexc"), Trader.unique("Retried"), List.of("SPOT"));
        Map<String, String> key = Map.of("Idempotency-Key", Simulator.hex(24));
        Http.Answer first = alice.post("/api/connections", body, key);
        stack.kill("connection-service");
        stack.restart("connection-service");

        Http.Answer again = alice.post("/api/connections", body, key);

        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
    }

    @Test
    void a_sealed_vault_stores_nothing_and_blames_no_key() {
        JsonNode online = alice.online(simulator.account("kucoin"), Trader.unique("Sealed later"));
        Account late = simulator.account("kucoin");
        Vault.seal(stack);
        try {
            Http.Answer refused = alice.connect(late, Trader.unique("While sealed"), List.of("SPOT"));
            assertThat(refused.status()).as(refused.body()).isEqualTo(503);
            JsonNode tested = alice.retested(online.get("id").asText());
            assertThat(tested.get("status").asText())
                    .as(tested.toPrettyString())
                    .isEqualTo("DEGRADED");
            assertThat(tested.at("/lastTest/kind").asText()).isEqualTo("OURS_TO_FIX");
        } finally {
            Vault.unseal(stack);
        }
        alice.awaitStatus(online.get("id").asText(), "ONLINE");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> alice.connect(late, Trader.unique("After"), List.of("SPOT"))
                                .status()
                        == 201);
    }
}
