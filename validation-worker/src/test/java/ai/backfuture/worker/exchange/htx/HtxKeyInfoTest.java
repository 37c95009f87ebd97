package ai.backfuture.worker.exchange.htx;

import static ai.backfuture.contracts.PermissionState.CONFIRMED_OFF;
import static ai.backfuture.contracts.PermissionState.CONFIRMED_ON;
import static ai.backfuture.contracts.PermissionState.UNVERIFIABLE;
import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Warning;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtxKeyInfoTest {

    private static final String UID = "{\"code\":200,\"data\":63628520}";
    private static final String FORBIDDEN = "{\"code\":1002,\"message\":\"forbidden\"}";

    @Test
    void the_key_is_asked_for_by_the_id_of_its_account() {
        Call described = described();

        assertThat(described.endpoint()).isEqualTo(Htx.KEY_INFO);
        assertThat(described
                        .signer()
                        .sign(credential("4ba5cdf2-4a92c5da-718ba144-dbuqg6hkte", "s"), NOW)
                        .query())
                .contains("&accessKey=4ba5cdf2-4a92c5da-718ba144-dbuqg6hkte&uid=63628520&");
    }

    @Test
    void a_documented_answer_is_read_whole() {
        Facts facts = facts("""
            {"code":200,"message":"success","data":[{"accessKey":"4ba5cdf2-...","status":"normal","note":"bot",
             "permission":"readOnly,trade","ipAddresses":"203.0.113.7,203.0.113.8","validDays":-1,
             "createTime":1591348751000,"updateTime":1591348751000}]}\
            """);

        assertThat(facts.source()).isEqualTo(EvidenceSource.KEY_INFO);
        assertThat(facts.permissions())
                .containsEntry(Permission.READ, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_ON)
                .containsEntry(Permission.WITHDRAW, CONFIRMED_OFF)
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_ON);
        assertThat(facts.accountUid()).isEqualTo("63628520");
        assertThat(facts.expiresAt()).isNull();
        assertThat(facts.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // permission | READ | TRADE | WITHDRAW
                "readOnly|ON|OFF|OFF",
                "readOnly,trade|ON|ON|OFF",
                "trade , READONLY|ON|ON|OFF",
                "trade,withdraw,readOnly|ON|ON|ON",
                "readOnly,withdraw|ON|OFF|ON",
                "readOnly,trade,withdrawal|ON|ON|ON",
                "readOnly,trade,moon|ON|ON|UNVERIFIABLE",
                "withdraw,moon|OFF|OFF|ON",
                "trade|OFF|ON|OFF"
            })
    void words_become_permissions_in_any_order(String words, String read, String trade, String withdraw) {
        assertThat(facts(key(words, "", "-1", "normal")).permissions())
                .containsEntry(Permission.READ, state(read))
                .containsEntry(Permission.TRADE_SPOT, state(trade))
                .containsEntry(Permission.TRADE_FUTURES, state(trade))
                .containsEntry(Permission.WITHDRAW, state(withdraw));
    }

    @Test
    void a_right_we_do_not_know_is_shown() {
        assertThat(facts(key("readOnly,moon", "", "-1", "normal")).warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("UNKNOWN_PERMISSION");
                    assertThat(warning.message()).contains("\"moon\"");
                });
        assertThat(facts(key("readOnly,trade,withdraw", "", "-1", "normal")).warnings())
                .extracting(Warning::code)
                .isEmpty();
    }

    @Test
    void a_missing_address_list_is_not_an_empty_one() {
        assertThat(facts(key("readOnly", "", "-1", "normal")).permissions())
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_OFF);
        assertThat(facts("{\"code\":200,\"data\":[{\"status\":\"normal\",\"permission\":\"readOnly\"}]}")
                        .permissions())
                .containsEntry(Permission.IP_RESTRICTION, UNVERIFIABLE);
    }

    @Test
    void the_days_left_tell_the_end_and_minus_one_tells_none() {
        assertThat(facts(key("readOnly", "", "7", "normal")).expiresAt())
                .isAfter(NOW.plusSeconds(7 * 86_400L))
                .isBefore(NOW.plusSeconds(8 * 86_400L + 1));
        assertThat(facts(key("readOnly", "", "-1", "normal")).expiresAt()).isNull();
    }

    @Test
    void a_key_that_is_described_as_expired_ended_in_the_past_and_its_rights_are_kept() {
        Facts facts = facts(key("readOnly,trade", "203.0.113.7", "-1", "expired"));

        assertThat(facts.expiresAt()).isBefore(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(facts.permissions()).containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON);
    }

    @Test
    void a_state_that_we_do_not_know_is_no_success_and_no_invalid_key() {
        Refusal refusal = refusal(key("readOnly,trade", "", "-1", "frozen"));

        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(refusal.exchangeCode()).isEqualTo("frozen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":200,\"data\":[]}",
                "{\"code\":200,\"data\":{}}",
                "{\"code\":200}",
                "{\"code\":200,\"data\":[{\"status\":\"normal\"}]}",
                "{\"code\":200,\"data\":[{\"status\":\"normal\",\"permission\":\"trade\"},"
                        + "{\"status\":\"normal\",\"permission\":\"readOnly\"}]}"
            })
    void an_answer_that_does_not_describe_one_key_tells_nothing(String body) {
        assertThat(refusal(body).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void an_account_that_may_not_ask_leaves_every_right_open() {
        Reading atOnce = HtxSpotCalls.keyInfo().reader().read(answer(200, FORBIDDEN), NOW);
        Facts facts = facts(FORBIDDEN);

        assertThat(facts.source()).isEqualTo(EvidenceSource.PROBE);
        assertThat(facts.permissions())
                .doesNotContainKey(Permission.READ)
                .containsEntry(Permission.TRADE_SPOT, UNVERIFIABLE)
                .containsEntry(Permission.TRADE_FUTURES, UNVERIFIABLE)
                .containsEntry(Permission.WITHDRAW, UNVERIFIABLE)
                .containsEntry(Permission.IP_RESTRICTION, UNVERIFIABLE);
        assertThat(facts.accountUid()).isEqualTo("63628520");
        assertThat(((Reading.Learnt) atOnce).facts().permissions()).isEqualTo(facts.permissions());
    }

    @Test
    void a_hiccup_is_not_taken_for_an_account_that_may_not_ask() {
        assertThat(refusal("{\"code\":500,\"message\":\"busy\"}").reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"code\":200}", "{\"code\":200,\"data\":\"../x\"}", "{\"code\":200,\"data\":{\"uid\":1}}"})
    void without_the_id_of_the_account_there_is_nothing_to_ask_for(String body) {
        Reading reading = HtxSpotCalls.keyInfo().reader().read(answer(200, body), NOW);

        assertThat(((Reading.Refused) reading).refusal().reason()).isEqualTo(Reason.UNKNOWN);
    }

    private static Call described() {
        return ((Reading.Instead) HtxSpotCalls.keyInfo().reader().read(answer(200, UID), NOW)).next();
    }

    private static Facts facts(String body) {
        return ((Reading.Learnt) described().reader().read(answer(200, body), NOW)).facts();
    }

    private static Refusal refusal(String body) {
        return ((Reading.Refused) described().reader().read(answer(200, body), NOW)).refusal();
    }

    private static String key(String permission, String addresses, String days, String status) {
        return "{\"code\":200,\"data\":[{\"accessKey\":\"k\",\"status\":\"" + status + "\",\"permission\":\""
                + permission + "\",\"ipAddresses\":\"" + addresses + "\",\"validDays\":" + days + "}]}";
    }

    private static PermissionState state(String word) {
        return switch (word) {
            case "ON" -> CONFIRMED_ON;
            case "OFF" -> CONFIRMED_OFF;
            default -> UNVERIFIABLE;
        };
    }
}
