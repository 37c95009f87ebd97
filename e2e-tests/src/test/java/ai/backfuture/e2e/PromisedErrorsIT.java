package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromisedErrorsIT {

    private static final List<String> SPOT = List.of("SPOT");
    private static final List<String> LISTED = House.egress();

    private final Trader alice = House.alice();
    private final Simulator simulator = House.simulator();

    @AfterEach
    void all_exchanges_are_well_again() {
        simulator.liftFaults();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void a_wrongly_copied_secret_is_an_invalid_key(String exchange) {
        Account account = simulator.account(exchange);
        String other = exchange.equals("mexc") ? Simulator.hex(32) : "d0a1472f-10e1-4ace-8d06-66bb9b69fccf";

        JsonNode view = alice.tested(account.withSecretKey(other), Trader.unique("Wrong secret"), SPOT);

        assertThat(view.at("/lastTest/reason").asText()).isIn("INVALID_KEY", "WRONG_PASSPHRASE");
        assertFailed(view, view.at("/lastTest/reason").asText(), "YOURS_TO_FIX");
        assertThat(view.at("/lastTest/whatToDo").asText()).containsIgnoringCase("copy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void a_key_that_the_exchange_does_not_know_is_invalid(String exchange) {
        Account account = simulator.account(exchange);
        simulator.revoke(account);

        JsonNode view = alice.tested(account, Trader.unique("Unknown key"), SPOT);

        assertFailed(view, "INVALID_KEY", "YOURS_TO_FIX");
        assertThat(view.at("/lastTest/title").asText()).isEqualTo("Invalid key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void a_missing_trade_right_is_found_before_any_order(String exchange) {
        Account readOnly = simulator.account(exchange, List.of("READ"));

        JsonNode view = alice.tested(readOnly, Trader.unique("Read only"), SPOT);

        assertFailed(view, "NO_TRADING_PERMISSION", "YOURS_TO_FIX");
        assertThat(view.at("/lastTest/title").asText()).isEqualTo("No trading permission");
        assertThat(view.at("/lastTest/whatToDo").asText()).containsIgnoringCase("withdraw");
        assertThat(StreamSupport.stream(simulator.calls().findParents("path").spliterator(), false)
                        .filter(call -> call.path("mutating").asBoolean()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void an_address_that_is_not_listed_is_named_with_ours(String exchange) {
        Account elsewhere =
                simulator.account(exchange, List.of("READ", "TRADE_SPOT"), List.of("203.0.113.77"), "valid");

        JsonNode view = alice.tested(elsewhere, Trader.unique("Other address"), SPOT);

        assertFailed(view, "IP_NOT_ALLOWED", "YOURS_TO_FIX");
        JsonNode ours = alice.get("/api/egress-addresses").json().get("addresses");
        assertThat(view.at("/lastTest/title").asText()).isEqualTo("IP not allowed");
        assertThat(view.at("/lastTest").toString())
                .contains(House.seenByExchanges())
                .contains(ours.get(0).asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void an_exchange_that_is_down_is_no_invalid_key_and_heals_by_itself(String exchange) {
        Account account = simulator.account(exchange);
        simulator.fault(exchange, "maintenance");

        JsonNode view = alice.tested(account, Trader.unique("Outage"), SPOT);
        assertFailed(view, "EXCHANGE_UNAVAILABLE", "TEMPORARY");
        assertThat(view.at("/lastTest/title").asText()).isEqualTo("Exchange unavailable");
        assertThat(view.get("nextTestAt").asText()).isNotBlank();
        simulator.liftFaults();

        alice.awaitStatus(view.get("id").asText(), "ONLINE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void a_key_that_can_withdraw_is_refused(String exchange) {
        Account account = simulator.account(exchange, List.of("READ", "TRADE_SPOT", "WITHDRAW"));

        JsonNode view = alice.tested(account, Trader.unique("Withdraws"), SPOT);

        assertFailed(view, "WITHDRAWAL_ENABLED", "YOURS_TO_FIX");
        assertThat(view.at("/permissions/WITHDRAW").asText()).isEqualTo("CONFIRMED_ON");
    }

    @Test
    void a_wrong_passphrase_has_its_own_error() {
        Account account = simulator.account("kucoin");

        JsonNode view = alice.tested(account.withPassphrase("not-that-one"), Trader.unique("Passphrase"), SPOT);

        assertFailed(view, "WRONG_PASSPHRASE", "YOURS_TO_FIX");
        assertThat(view.at("/lastTest/whatToDo").asText()).containsIgnoringCase("passphrase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mexc", "kucoin"})
    void futures_that_are_not_enabled_are_found_on_the_futures_api(String exchange) {
        Account spotOnly = simulator.account(exchange, List.of("READ", "TRADE_SPOT"), LISTED, "futures-off");

        JsonNode view = alice.tested(spotOnly, Trader.unique("No futures"), List.of("SPOT", "FUTURES"));

        assertFailed(view, "FUTURES_NOT_ENABLED", "YOURS_TO_FIX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "malformed", "error-rate", "rate-limit"})
    void an_exchange_that_misbehaves_never_blames_the_key(String fault) {
        Account account = simulator.account("kucoin");
        simulator.fault("kucoin", fault);

        JsonNode view = alice.tested(account, Trader.unique("Misbehaving"), SPOT);

        assertThat(view.get("status").asText()).isIn("FAILED", "PENDING");
        assertThat(view.at("/lastTest/kind").asText()).as(view.toPrettyString()).isIn("TEMPORARY", "OURS_TO_FIX");
        simulator.liftFaults();
        alice.awaitStatus(view.get("id").asText(), "ONLINE");
    }

    private static void assertFailed(JsonNode view, String reason, String kind) {
        assertThat(view.get("status").asText()).as(view.toPrettyString()).isEqualTo("FAILED");
        assertThat(view.at("/lastTest/reason").asText()).isEqualTo(reason);
        assertThat(view.at("/lastTest/kind").asText()).isEqualTo(kind);
        assertThat(view.at("/lastTest/cause").asText()).isNotBlank();
        assertThat(view.at("/lastTest/whatToDo").asText()).isNotBlank();
    }
}
