package ai.backfuture.worker.exchange.bybit;

import static ai.backfuture.contracts.PermissionState.CONFIRMED_OFF;
import static ai.backfuture.contracts.PermissionState.CONFIRMED_ON;
import static ai.backfuture.contracts.PermissionState.UNVERIFIABLE;
import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Warning;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Bybit's description of a key is taken for. */
class BybitKeyInfoTest {

    private static final String USUAL = """
        {"retCode":0,"retMsg":"","result":{"id":"1","note":"bot","apiKey":"XXXX","readOnly":0,"secret":"",\
        "permissions":{"ContractTrade":["Order","Position"],"Spot":["SpotTrade"],"Wallet":["AccountTransfer"],\
        "Options":[],"Derivatives":["DerivativesTrade"],"Exchange":[],"Earn":[],"FiatP2P":[]},\
        "ips":["203.0.113.7"],"type":1,"deadlineDay":66,"expiredAt":"2026-12-22T07:20:25Z",\
        "createdAt":"2026-09-23T02:18:23Z","uta":1,"userID":1,"isMaster":true},"retExtInfo":{},\
        "time":1700000000000}""";

    @Test
    void rights_come_from_the_groups() {
        Facts facts = learnt(USUAL);

        assertThat(facts.source()).isEqualTo(EvidenceSource.KEY_INFO);
        assertThat(facts.permissions())
                .containsOnly(
                        Map.entry(Permission.READ, CONFIRMED_ON),
                        Map.entry(Permission.TRADE_SPOT, CONFIRMED_ON),
                        Map.entry(Permission.TRADE_FUTURES, CONFIRMED_ON),
                        Map.entry(Permission.WITHDRAW, CONFIRMED_OFF),
                        Map.entry(Permission.IP_RESTRICTION, CONFIRMED_ON));
        assertThat(facts.accountUid()).isEqualTo("1");
        assertThat(facts.warnings()).extracting(Warning::code).containsExactly("INTERNAL_TRANSFER_ENABLED");
    }

    @Test
    void a_key_that_cannot_move_money_inside_the_exchange_gives_no_warning() {
        assertThat(learnt(USUAL.replace("AccountTransfer", "")).warnings()).isEmpty();
        assertThat(learnt(USUAL.replace("AccountTransfer", "SubMemberTransfer")).warnings())
                .extracting(Warning::code)
                .containsExactly("INTERNAL_TRANSFER_ENABLED");
    }

    @Test
    void the_lists_of_a_key_for_reading_stay_filled_and_do_not_count_for_trading() {
        Facts facts = learnt(USUAL.replace("\"readOnly\":0", "\"readOnly\":1").replace("AccountTransfer", "Withdraw"));

        assertThat(facts.permissions())
                .containsEntry(Permission.READ, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_OFF)
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_OFF)
                .containsEntry(Permission.WITHDRAW, CONFIRMED_ON);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"Order\",', '', CONFIRMED_ON",
        "'\"DerivativesTrade\"', '', CONFIRMED_ON",
        "'\"SpotTrade\"', '', CONFIRMED_ON"
    })
    void one_right_less_changes_the_others_not(String gone, String instead, PermissionState futures) {
        assertThat(learnt(USUAL.replace(gone, instead)).permissions())
                .containsEntry(Permission.TRADE_FUTURES, futures)
                .containsEntry(Permission.TRADE_SPOT, gone.contains("Spot") ? CONFIRMED_OFF : CONFIRMED_ON);
    }

    @Test
    void futures_are_off_without_either_right_to_them() {
        assertThat(learnt(USUAL.replace("\"Order\",", "").replace("\"DerivativesTrade\"", ""))
                        .permissions())
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_OFF)
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON);
    }

    @Test
    void a_group_that_is_missing_is_not_taken_for_no_withdrawal() {
        assertThat(learnt(USUAL.replace("\"Wallet\":[\"AccountTransfer\"],", ""))
                        .permissions())
                .containsEntry(Permission.WITHDRAW, UNVERIFIABLE);
        assertThat(learnt(USUAL.replace("[\"AccountTransfer\"]", "\"AccountTransfer\""))
                        .permissions())
                .containsEntry(Permission.WITHDRAW, UNVERIFIABLE);
    }

    @Test
    void without_groups_no_right_to_trade_is_told() {
        Facts facts = learnt("{\"retCode\":0,\"result\":{\"readOnly\":0,\"permissions\":null}}");

        assertThat(facts.permissions())
                .doesNotContainKeys(Permission.TRADE_SPOT, Permission.TRADE_FUTURES)
                .containsEntry(Permission.WITHDRAW, UNVERIFIABLE)
                .containsEntry(Permission.IP_RESTRICTION, UNVERIFIABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FiatP2P", "Earn"})
    void money_that_can_leave_in_other_ways_is_a_warning(String group) {
        assertThat(learnt(USUAL.replace("AccountTransfer", "")
                                .replace("\"" + group + "\":[]", "\"" + group + "\":[\"Anything\"]"))
                        .warnings())
                .singleElement()
                .extracting(Warning::code)
                .isEqualTo("INTERNAL_TRANSFER_ENABLED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"*\"]", "[]"})
    void a_key_without_addresses_is_unbound_and_ends_by_itself(String addresses) {
        Facts facts = learnt(USUAL.replace("[\"203.0.113.7\"]", addresses));

        assertThat(facts.permissions()).containsEntry(Permission.IP_RESTRICTION, CONFIRMED_OFF);
        assertThat(facts.expiresAt()).isEqualTo(Instant.parse("2026-12-22T07:20:25Z"));
    }

    @Test
    void a_bound_key_and_one_without_a_deadline_do_not_end() {
        assertThat(learnt(USUAL).expiresAt()).isNull();
        assertThat(learnt(USUAL.replace("203.0.113.7", "*").replace("\"deadlineDay\":66", "\"deadlineDay\":-2"))
                        .expiresAt())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"retCode\":0,\"result\":{}}",
                "{\"retCode\":0}",
                "{\"retCode\":0,\"result\":{\"readOnly\":\"0\",\"permissions\":{}}}",
                "{\"retCode\":0,\"result\":{\"readOnly\":false,\"permissions\":{}}}"
            })
    void an_answer_that_does_not_say_whether_the_key_only_reads_tells_nothing(String body) {
        assertThat(read(body)).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(
                        refused.refusal().reason())
                .isEqualTo(Reason.UNKNOWN));
    }

    private static Facts learnt(String body) {
        return ((Reading.Learnt) read(body)).facts();
    }

    private static Reading read(String body) {
        return new Bybit().calls(Set.of(Market.SPOT)).getFirst().reader().read(answer(200, body), NOW);
    }
}
