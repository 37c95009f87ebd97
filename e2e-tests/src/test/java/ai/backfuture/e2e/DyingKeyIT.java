package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DyingKeyIT {

    private final Trader alice = House.alice();
    private final Simulator simulator = House.simulator();

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void a_revoked_key_suspends_the_running_strategy_after_the_next_test(String exchange) {
        Account account = simulator.account(exchange);
        JsonNode connection = alice.online(account, Trader.unique("Revoked later"));
        String strategy = enabledOn(connection);
        simulator.revoke(account);

        JsonNode failed = alice.retested(connection.get("id").asText());

        assertThat(failed.get("status").asText()).isEqualTo("FAILED");
        JsonNode suspended = alice.awaitStrategy(strategy, "SUSPENDED");
        assertThat(suspended.get("suspendedReason").asText()).isEqualTo("CONNECTION_FAILED");
    }

    @Test
    void a_trade_right_taken_away_suspends_the_strategy() {
        Account account = simulator.account("kucoin");
        JsonNode connection = alice.online(account, Trader.unique("Rights shrink"));
        String strategy = enabledOn(connection);
        simulator.change(account, java.util.Map.of("permissions", java.util.List.of("READ")));

        alice.retested(connection.get("id").asText());

        alice.awaitStrategy(strategy, "SUSPENDED");
    }

    @Test
    void a_removed_connection_suspends_its_strategies() {
        JsonNode connection = alice.online(simulator.account("mexc"), Trader.unique("Removed later"));
        String strategy = enabledOn(connection);

        alice.delete("/api/connections/" + connection.get("id").asText());

        JsonNode suspended = alice.awaitStrategy(strategy, "SUSPENDED");
        assertThat(suspended.get("suspendedReason").asText()).isEqualTo("CONNECTION_REMOVED");
    }

    private String enabledOn(JsonNode connection) {
        JsonNode strategy = alice.strategyOn(connection.get("id").asText(), Trader.unique("Running"), "SPOT");
        Http.Answer enabled = alice.enable(strategy);
        assertThat(enabled.status()).as(enabled.body()).isEqualTo(200);
        return strategy.get("id").asText();
    }
}
