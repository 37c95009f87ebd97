package ai.backfuture.worker.exchange.okx;

import static ai.backfuture.contracts.PermissionState.CONFIRMED_OFF;
import static ai.backfuture.contracts.PermissionState.CONFIRMED_ON;
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
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What OKX's description of an account and its key is taken for. */
class OkxKeyInfoTest {

    private static final String USUAL = """
        {"code":"0","msg":"","data":[{"uid":"100001","mainUid":"100001","label":"bot","perm":"read_only,trade",\
        "ip":"203.0.113.7","acctLv":"2","kycLv":"2","type":"0","posMode":"net_mode"}]}""";

    @Test
    void rights_come_from_the_list_and_the_binding_from_the_addresses() {
        Facts facts = learnt(USUAL);

        assertThat(facts.source()).isEqualTo(EvidenceSource.KEY_INFO);
        assertThat(facts.permissions())
                .containsOnly(
                        Map.entry(Permission.READ, CONFIRMED_ON),
                        Map.entry(Permission.TRADE_SPOT, CONFIRMED_ON),
                        Map.entry(Permission.TRADE_FUTURES, CONFIRMED_ON),
                        Map.entry(Permission.WITHDRAW, CONFIRMED_OFF),
                        Map.entry(Permission.IP_RESTRICTION, CONFIRMED_ON));
        assertThat(facts.accountUid()).isEqualTo("100001");
        assertThat(facts.warnings()).isEmpty();
        assertThat(facts.expiresAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'read_only,trade,withdraw', CONFIRMED_ON, CONFIRMED_ON, CONFIRMED_ON",
        "'withdraw', CONFIRMED_OFF, CONFIRMED_OFF, CONFIRMED_ON",
        "' read_only , trade ', CONFIRMED_ON, CONFIRMED_ON, CONFIRMED_OFF",
        "'read_only', CONFIRMED_ON, CONFIRMED_OFF, CONFIRMED_OFF",
        "'', CONFIRMED_OFF, CONFIRMED_OFF, CONFIRMED_OFF"
    })
    void each_right_is_a_word_of_the_list(
            String list, PermissionState reads, PermissionState trades, PermissionState withdraws) {
        assertThat(learnt(USUAL.replace("read_only,trade", list)).permissions())
                .containsEntry(Permission.READ, reads)
                .containsEntry(Permission.TRADE_SPOT, trades)
                .containsEntry(Permission.TRADE_FUTURES, trades)
                .containsEntry(Permission.WITHDRAW, withdraws);
    }

    @ParameterizedTest
    @CsvSource({"1, CONFIRMED_OFF", "2, CONFIRMED_ON", "3, CONFIRMED_ON", "4, CONFIRMED_ON", "10, CONFIRMED_ON"})
    void futures_need_an_account_whose_mode_has_them(String level, PermissionState futures) {
        assertThat(learnt(USUAL.replace("\"acctLv\":\"2\"", "\"acctLv\":\"" + level + "\""))
                        .permissions())
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_FUTURES, futures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"spot\"", "null", "true", "\"-1\"", "[]"})
    void a_mode_that_is_none_tells_nothing_about_futures(String level) {
        assertThat(learnt(USUAL.replace("\"acctLv\":\"2\"", "\"acctLv\":" + level))
                        .permissions())
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON)
                .doesNotContainKey(Permission.TRADE_FUTURES);
    }

    @Test
    void an_unknown_right_is_shown_and_might_be_one_to_withdraw() {
        Facts facts = learnt(USUAL.replace("read_only,trade", "read_only,trade,custody"));

        assertThat(facts.permissions()).doesNotContainKey(Permission.WITHDRAW);
        assertThat(facts.warnings())
                .singleElement()
                .extracting(Warning::message)
                .asString()
                .contains("custody");
    }

    @Test
    void without_the_list_no_right_is_told() {
        assertThat(learnt(USUAL.replace("\"perm\":\"read_only,trade\",", "")).permissions())
                .containsOnlyKeys(Permission.IP_RESTRICTION);
        assertThat(learnt(USUAL.replace("\"perm\":\"read_only,trade\"", "\"perm\":[]"))
                        .permissions())
                .containsOnlyKeys(Permission.IP_RESTRICTION);
    }

    @Test
    void no_address_is_no_binding_and_no_field_tells_nothing() {
        assertThat(learnt(USUAL.replace("203.0.113.7", " ")).permissions())
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_OFF);
        assertThat(learnt(USUAL.replace("\"ip\":\"203.0.113.7\",", "")).permissions())
                .doesNotContainKey(Permission.IP_RESTRICTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"0\",\"data\":[]}",
                "{\"code\":\"0\",\"data\":{}}",
                "{\"code\":\"0\"}",
                "{\"code\":\"0\",\"data\":[\"perm\"]}"
            })
    void an_answer_without_an_account_tells_nothing(String body) {
        assertThat(read(body)).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(
                        refused.refusal().reason())
                .isEqualTo(Reason.UNKNOWN));
    }

    private static Facts learnt(String body) {
        return ((Reading.Learnt) read(body)).facts();
    }

    private static Reading read(String body) {
        return new Okx().calls(Set.of(Market.SPOT)).getFirst().reader().read(answer(200, body), NOW);
    }
}
