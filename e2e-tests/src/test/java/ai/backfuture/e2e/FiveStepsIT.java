package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiveStepsIT {

    private final Trader alice = House.alice();
    private final Simulator simulator = House.simulator();

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void a_valid_key_goes_online_and_its_strategy_is_enabled(String exchange) {
        Account account = simulator.account(exchange);

        JsonNode connection = alice.online(account, Trader.unique("Spot Main"));
        JsonNode strategy = alice.strategyOn(connection.get("id").asText(), Trader.unique("BTC ETH"), "SPOT");
        Http.Answer enabled = alice.enable(strategy);

        assertThat(enabled.status()).as(enabled.body()).isEqualTo(200);
        assertThat(enabled.json().get("status").asText()).isEqualTo("ENABLED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void an_online_connection_shows_what_was_proved_and_until_when(String exchange) {
        JsonNode view = alice.online(simulator.account(exchange), Trader.unique("Proved"));

        assertThat(view.get("verifiedAt").asText()).isNotBlank();
        assertThat(view.get("validUntil").asText())
                .isGreaterThan(view.get("verifiedAt").asText());
        assertThat(view.at("/permissions/READ").asText()).isEqualTo("CONFIRMED_ON");
        assertThat(view.at("/permissions/TRADE_SPOT").asText()).isEqualTo("CONFIRMED_ON");
        assertThat(view.at("/permissions/WITHDRAW").asText()).isEqualTo("CONFIRMED_OFF");
        assertThat(view.at("/permissionEvidence/WITHDRAW/source").asText()).isEqualTo("KEY_INFO");
        assertThat(view.at("/lastTest/steps")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void a_futures_connection_is_proved_on_the_futures_api(String exchange) {
        JsonNode view = alice.tested(
                simulator.account(exchange), Trader.unique("Futures Conservative"), List.of("SPOT", "FUTURES"));

        assertThat(view.get("status").asText()).as(view.toPrettyString()).isEqualTo("ONLINE");
        assertThat(view.at("/permissions/TRADE_FUTURES").asText()).isEqualTo("CONFIRMED_ON");
    }

    @Test
    void a_strategy_is_refused_while_its_connection_is_not_online() {
        Account readOnly = simulator.account("kucoin", List.of("READ"));
        JsonNode failed = alice.tested(readOnly, Trader.unique("Read only"), List.of("SPOT"));
        JsonNode strategy = alice.strategyOn(failed.get("id").asText(), Trader.unique("Too early"), "SPOT");

        Http.Answer refused = alice.enable(strategy);

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.json().get("code").asText()).isEqualTo("CONNECTION_NOT_ONLINE");
        assertThat(refused.body()).contains("FAILED", "NO_TRADING_PERMISSION");
    }

    @Test
    void an_empty_account_is_a_success() {
        Account empty = simulator.account("mexc", List.of("READ", "TRADE_SPOT"), House.egress(), "empty");

        JsonNode view = alice.tested(empty, Trader.unique("Empty"), List.of("SPOT"));

        assertThat(view.get("status").asText()).as(view.toPrettyString()).isEqualTo("ONLINE");
    }

    @Test
    void a_key_that_works_from_anywhere_is_online_with_a_warning() {
        Account open = simulator.account("kucoin", List.of("READ", "TRADE_SPOT"), List.of(), "valid");

        JsonNode view = alice.online(open, Trader.unique("Open to all addresses"));

        assertThat(view.at("/permissions/IP_RESTRICTION").asText()).isEqualTo("CONFIRMED_OFF");
        assertThat(view.get("warnings").toString()).contains("NO_IP_RESTRICTION");
    }

    @Test
    void the_same_key_twice_is_refused_and_names_the_first() {
        Account account = simulator.account("mexc");
        JsonNode first = alice.online(account, Trader.unique("First"));

        Http.Answer second = alice.connect(account, Trader.unique("Second"), List.of("SPOT"));

        assertThat(second.status()).as(second.body()).isEqualTo(409);
        assertThat(second.json().get("code").asText()).isEqualTo("KEY_ALREADY_CONNECTED");
        assertThat(second.body()).contains(first.get("id").asText());
    }

    @Test
    void a_removed_connection_is_gone_for_good() {
        JsonNode view = alice.online(simulator.account("kucoin"), Trader.unique("Short-lived"));
        String path = "/api/connections/" + view.get("id").asText();

        Http.Answer removing = alice.delete(path);

        assertThat(removing.status()).as(removing.body()).isEqualTo(202);
        org.awaitility.Awaitility.await().until(() -> alice.get(path).status() == 404);
    }

    @Test
    void the_same_request_sent_twice_makes_one_connection() {
        Map<String, Object> body =
                Trader.connectionBody(simulator.account("mexc"), Trader.unique("Once"), List.of("SPOT"));
        Map<String, String> key = Map.of("Idempotency-Key", Trader.unique("key").replace(' ', '-'));

        Http.Answer first = alice.post("/api/connections", body, key);
        Http.Answer again = alice.post("/api/connections", body, key);

        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
    }
}
