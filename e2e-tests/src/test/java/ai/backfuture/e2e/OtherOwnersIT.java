package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OtherOwnersIT {

    private final Trader alice = House.alice();
    private final Trader bob = House.bob();
    private final Simulator simulator = House.simulator();

    @Test
    void what_is_anothers_looks_as_if_it_were_not_there() {
        JsonNode connection = alice.online(simulator.account("mexc"), Trader.unique("Alice only"));
        JsonNode strategy = alice.strategyOn(connection.get("id").asText(), Trader.unique("Alice only"), "SPOT");
        String connectionPath = "/api/connections/" + connection.get("id").asText();
        String strategyPath = "/api/strategies/" + strategy.get("id").asText();
        String nobodysPath = "/api/connections/" + UUID.randomUUID();

        assertThat(bob.get(connectionPath).status()).isEqualTo(404);
        assertThat(withoutIds(bob.get(connectionPath).json()))
                .isEqualTo(withoutIds(bob.get(nobodysPath).json()));
        assertThat(bob.patch(connectionPath, Map.of("name", "mine")).status()).isEqualTo(404);
        assertThat(bob.delete(connectionPath).status()).isEqualTo(404);
        assertThat(bob.post(connectionPath + "/tests", null).status()).isEqualTo(404);
        assertThat(bob.get(connectionPath + "/tests").status()).isEqualTo(404);
        assertThat(bob.get(strategyPath).status()).isEqualTo(404);
        assertThat(bob.post(strategyPath + "/enable", null).status()).isEqualTo(404);
        assertThat(bob.delete(strategyPath).status()).isEqualTo(404);
        assertThat(bob.get("/api/connections").body())
                .doesNotContain(connection.get("id").asText());
    }

    @Test
    void a_strategy_on_anothers_connection_is_refused() {
        JsonNode connection = alice.online(simulator.account("kucoin"), Trader.unique("Not Bob's"));

        Http.Answer answer = bob.post(
                "/api/strategies", Trader.strategyBody(connection.get("id").asText(), Trader.unique("Thief"), "SPOT"));

        assertThat(answer.status()).as(answer.body()).isBetween(400, 409);
        assertThat(bob.get("/api/strategies").body())
                .doesNotContain(connection.get("id").asText());
    }

    @Test
    void nobody_gets_in_without_a_token() {
        Http.Answer answer = Http.call("GET", House.gateway() + "/api/connections", Map.of(), null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type").orElse("")).contains("application/problem+json");
    }

    private static String withoutIds(JsonNode problem) {
        return problem.toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }
}
