package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered can be connected: the ready-made account of each exchange, for spot and futures. */
class EveryExchangeIT {

    private final Trader alice = House.alice();
    private final Simulator simulator = House.simulator();

    @ParameterizedTest
    @ValueSource(
            strings = {"mexc", "kucoin", "binance", "okx", "bitget", "gateio", "htx", "bingx", "coinbase", "bybit"})
    void a_good_key_goes_online_for_spot_and_futures(String exchange) {
        Map<String, Object> body = Trader.connectionBody(
                simulator.readyMade(exchange + "-valid"), Trader.unique("Main"), List.of("SPOT", "FUTURES"));
        if (exchange.equals("gateio")) {
            body.put("statements", Map.of("withdrawalDisabled", true));
        }

        Http.Answer saved = alice.post("/api/connections", body);

        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        JsonNode view = alice.awaitConnection(
                saved.json().get("id").asText(),
                seen -> !seen.at("/lastTest/outcome").asText().equals("RUNNING"));
        assertThat(view.get("status").asText()).as(view.toPrettyString()).isEqualTo("ONLINE");
        assertThat(view.at("/permissions/TRADE_FUTURES").asText()).isEqualTo("CONFIRMED_ON");
    }

    @Test
    void a_key_whose_right_to_withdraw_nobody_tells_needs_its_owners_word() {
        JsonNode view = alice.tested(
                simulator.account("gateio", List.of("READ", "TRADE_SPOT")), Trader.unique("No word"), List.of("SPOT"));

        assertThat(view.get("status").asText()).as(view.toPrettyString()).isEqualTo("FAILED");
        assertThat(view.at("/lastTest/reason").asText()).isEqualTo("WITHDRAWAL_UNVERIFIED");
    }

    @Test
    void a_key_of_another_region_is_found_there() {
        Account account = simulator.readyMade("okx-slow");
        simulator.change(account, Map.of("scenario", "valid", "traits", Map.of("region", "eea")));

        JsonNode view = alice.tested(account, Trader.unique("Europe"), List.of("SPOT"));

        assertThat(view.get("status").asText()).as(view.toPrettyString()).isEqualTo("ONLINE");
    }
}
