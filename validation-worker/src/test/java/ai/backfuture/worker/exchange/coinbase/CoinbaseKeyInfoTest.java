package ai.backfuture.worker.exchange.coinbase;

import static ai.backfuture.contracts.PermissionState.CONFIRMED_OFF;
import static ai.backfuture.contracts.PermissionState.CONFIRMED_ON;
import static ai.backfuture.contracts.PermissionState.UNVERIFIABLE;
import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Coinbase's description of a key is taken for. */
class CoinbaseKeyInfoTest {

    private static final String USUAL = """
        {"can_view":true,"can_trade":true,"can_transfer":false,\
        "portfolio_uuid":"018ebd63-1f6d-7c8e-ada9-0761c5a2235f","portfolio_type":"DEFAULT"}""";

    @Test
    void each_right_is_read_from_its_own_flag_and_the_right_to_trade_is_one_for_both_markets() {
        Facts facts = learnt(USUAL);

        assertThat(facts.source()).isEqualTo(EvidenceSource.KEY_INFO);
        assertThat(facts.permissions())
                .containsOnly(
                        Map.entry(Permission.READ, CONFIRMED_ON),
                        Map.entry(Permission.TRADE_SPOT, CONFIRMED_ON),
                        Map.entry(Permission.TRADE_FUTURES, CONFIRMED_ON),
                        Map.entry(Permission.WITHDRAW, CONFIRMED_OFF),
                        Map.entry(Permission.IP_RESTRICTION, UNVERIFIABLE));
        assertThat(facts.warnings()).isEmpty();
        assertThat(facts.expiresAt()).isNull();
    }

    @Test
    void a_key_that_can_transfer_can_withdraw() {
        assertThat(learnt(USUAL.replace("\"can_transfer\":false", "\"can_transfer\":true"))
                        .permissions())
                .containsEntry(Permission.WITHDRAW, CONFIRMED_ON);
    }

    @Test
    void a_key_for_reading_trades_nowhere() {
        assertThat(learnt(USUAL.replace("\"can_trade\":true", "\"can_trade\":false"))
                        .permissions())
                .containsEntry(Permission.READ, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_OFF)
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"false\"", "0", "{}"})
    void a_flag_that_is_no_boolean_is_neither_on_nor_off(String value) {
        Facts facts = learnt(USUAL.replace("\"can_transfer\":false", "\"can_transfer\":" + value)
                .replace("\"can_trade\":true", "\"can_trade\":" + value));

        assertThat(facts.permissions())
                .containsEntry(Permission.WITHDRAW, UNVERIFIABLE)
                .containsEntry(Permission.TRADE_SPOT, UNVERIFIABLE)
                .containsEntry(Permission.TRADE_FUTURES, UNVERIFIABLE);
    }

    @Test
    void a_flag_that_is_missing_is_neither_on_nor_off() {
        assertThat(learnt("{\"can_view\":true}").permissions())
                .containsEntry(Permission.WITHDRAW, UNVERIFIABLE)
                .containsEntry(Permission.TRADE_SPOT, UNVERIFIABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"can_view\":\"true\",\"can_trade\":true}", "{\"can_trade\":true}"})
    void without_the_right_to_view_the_answer_is_none(String body) {
        assertThat(read(body)).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(
                        refused.refusal().reason())
                .isEqualTo(Reason.UNKNOWN));
    }

    private static Facts learnt(String body) {
        return ((Reading.Learnt) read(body)).facts();
    }

    private static Reading read(String body) {
        return new Coinbase().calls(Set.of(Market.SPOT)).getFirst().reader().read(answer(200, body), NOW);
    }
}
