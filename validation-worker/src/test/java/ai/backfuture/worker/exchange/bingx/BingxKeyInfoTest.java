package ai.backfuture.worker.exchange.bingx;

import static ai.backfuture.contracts.PermissionState.CONFIRMED_OFF;
import static ai.backfuture.contracts.PermissionState.CONFIRMED_ON;
import static ai.backfuture.contracts.PermissionState.UNVERIFIABLE;
import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Warning;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BingxKeyInfoTest {

    private final Call keyInfo = BingxKeyInfo.permissions();

    @Test
    void what_servers_answer_is_read_whole() {
        Facts facts = facts(
                "{\"apiKey\":\"abc***xyz\",\"permissions\":[2,3],\"ipAddresses\":[\"203.0.113.7\"],\"note\":\"bot\"}");

        assertThat(facts.source()).isEqualTo(EvidenceSource.KEY_INFO);
        assertThat(facts.permissions())
                .containsEntry(Permission.READ, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_OFF)
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_ON)
                .containsEntry(Permission.WITHDRAW, CONFIRMED_OFF)
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_ON);
        assertThat(facts.warnings()).isEmpty();
        assertThat(facts.expiresAt()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // permissions | READ | TRADE_SPOT | TRADE_FUTURES | WITHDRAW | warnings
                "[1,2,3]|ON|ON|ON|OFF|",
                "[\"1\",\"2\",\"3\"]|ON|ON|ON|OFF|",
                "\"1, 2,3\"|ON|ON|ON|OFF|",
                "[2]|ON|OFF|OFF|OFF|",
                "[]|OFF|OFF|OFF|OFF|",
                "[1,2,5]|ON|ON|OFF|ON|",
                "[1,2,3,6]|ON|ON|ON|UNVERIFIABLE|UNKNOWN_PERMISSION",
                "[1,2,3,5,6]|ON|ON|ON|ON|UNKNOWN_PERMISSION",
                "[1,2,3,{}]|ON|ON|ON|UNVERIFIABLE|UNKNOWN_PERMISSION",
                "[1,2,4]|ON|ON|OFF|OFF|INTERNAL_TRANSFER_ENABLED",
                "[1,2,7]|ON|ON|OFF|OFF|INTERNAL_TRANSFER_ENABLED",
                "[1,2,4,7]|ON|ON|OFF|OFF|INTERNAL_TRANSFER_ENABLED"
            })
    void numbers_become_permissions(
            String list, String read, String spot, String futures, String withdraw, String warning) {
        for (String body : new String[] {
            "{\"permissions\":" + list + "}",
            "{\"code\":0,\"msg\":\"\",\"data\":{\"permissions\":" + list + "}}",
            "{\"code\":\"0\",\"permissions\":" + list + "}"
        }) {
            Facts facts = facts(body);

            assertThat(facts.permissions())
                    .containsEntry(Permission.READ, state(read))
                    .containsEntry(Permission.TRADE_SPOT, state(spot))
                    .containsEntry(Permission.TRADE_FUTURES, state(futures))
                    .containsEntry(Permission.WITHDRAW, state(withdraw))
                    .containsEntry(Permission.IP_RESTRICTION, UNVERIFIABLE);
            assertThat(facts.warnings())
                    .extracting(Warning::code)
                    .isEqualTo(warning == null ? List.of() : List.of(warning));
        }
    }

    @Test
    void what_the_documents_print_is_read_whole() {
        Facts facts = facts("""
            {"code":0,"msg":"","data":{"ipRestrict":true,"createTime":1790000000000,"enableReading":true,
             "enableSpotAndMarginTrading":true,"enableFutures":false,"enableWithdrawals":false,
             "enableInternalTransfer":false,"permitsUniversalTransfer":true,"enableVanillaOptions":false}}\
            """);

        assertThat(facts.permissions())
                .containsEntry(Permission.READ, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_OFF)
                .containsEntry(Permission.WITHDRAW, CONFIRMED_OFF)
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_ON);
        assertThat(facts.warnings()).extracting(Warning::code).containsExactly("INTERNAL_TRANSFER_ENABLED");
    }

    @Test
    void a_switch_to_withdraw_counts() {
        assertThat(facts("{\"enableReading\":true,\"enableWithdrawals\":true}").permissions())
                .containsEntry(Permission.WITHDRAW, CONFIRMED_ON);
    }

    @Test
    void a_missing_switch_is_not_off() {
        assertThat(facts("{\"enableReading\":true,\"enableWithdrawals\":\"false\"}")
                        .permissions())
                .containsEntry(Permission.TRADE_SPOT, UNVERIFIABLE)
                .containsEntry(Permission.WITHDRAW, UNVERIFIABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ipAddresses\":[\"203.0.113.7\"]|ON",
                "\"ipAddresses\":[\"\"]|OFF",
                "\"ipAddresses\":[]|OFF",
                "\"ipAddresses\":\"203.0.113.7\"|ON",
                "\"ipAddresses\":\"\"|OFF",
                "\"ipRestrict\":true|ON",
                "\"ipRestrict\":false|OFF",
                "\"ipAddresses\":null|UNVERIFIABLE",
                "\"note\":\"bot\"|UNVERIFIABLE"
            })
    void an_address_list_is_a_restriction_and_a_missing_one_is_not_known(String field, String restricted) {
        assertThat(facts("{\"permissions\":[2]," + field + "}").permissions())
                .containsEntry(Permission.IP_RESTRICTION, state(restricted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"permissions\":7}", "{\"code\":0,\"data\":{}}", "{\"code\":0,\"data\":{\"note\":\"x\"}}"
            })
    void an_answer_without_rights_tells_nothing(String body) {
        assertThat(((Reading.Refused) keyInfo.reader().read(answer(200, body), NOW))
                        .refusal()
                        .reason())
                .isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void bare_data_with_another_status_is_no_success() {
        assertThat(((Reading.Refused) keyInfo.reader().read(answer(500, "{\"permissions\":[1,2,3]}"), NOW))
                        .refusal()
                        .reason())
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @Test
    void where_the_call_is_not_there_the_older_one_is_asked_which_is_silent_about_withdrawal() {
        for (Answer notThere : notThere()) {
            Call older = ((Reading.Instead) keyInfo.reader().read(notThere, NOW)).next();

            assertThat(older.endpoint()).isEqualTo(Bingx.RESTRICTIONS);
            Facts facts = ((Reading.Learnt) older.reader().read(answer(200, """
                {"ipRestrict":false,"createTime":1790000000000,"permitsUniversalTransfer":false,
                 "enableReading":true,"enableFutures":true,"enableSpotAndMarginTrading":true}\
                """), NOW)).facts();
            assertThat(facts.permissions())
                    .containsEntry(Permission.READ, CONFIRMED_ON)
                    .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON)
                    .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_ON)
                    .containsEntry(Permission.WITHDRAW, UNVERIFIABLE)
                    .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_OFF);
        }
    }

    @Test
    void where_no_call_is_there_nothing_is_told() {
        for (Answer notThere : notThere()) {
            Call older = ((Reading.Instead) keyInfo.reader().read(notThere, NOW)).next();
            Facts facts = ((Reading.Learnt) older.reader().read(notThere, NOW)).facts();

            assertThat(facts.source()).isEqualTo(EvidenceSource.PROBE);
            assertThat(facts.permissions())
                    .doesNotContainKey(Permission.READ)
                    .allSatisfy((permission, state) -> assertThat(state).isEqualTo(UNVERIFIABLE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":100500,\"msg\":\"busy\"}", "{\"code\":100001,\"msg\":\"no\"}", "<html>"})
    void any_other_refusal_is_no_reason_to_ask_elsewhere(String body) {
        assertThat(keyInfo.reader().read(answer(200, body), NOW)).isInstanceOf(Reading.Refused.class);
    }

    private static Answer[] notThere() {
        return new Answer[] {
            answer(200, "{\"code\":100403,\"msg\":\"main account only\"}"),
            answer(200, "{\"code\":100404,\"msg\":\"no such path\"}"),
            answer(404, "<html>")
        };
    }

    private Facts facts(String body) {
        return ((Reading.Learnt) keyInfo.reader().read(answer(200, body), NOW)).facts();
    }

    private static PermissionState state(String word) {
        return switch (word) {
            case "ON" -> CONFIRMED_ON;
            case "OFF" -> CONFIRMED_OFF;
            default -> UNVERIFIABLE;
        };
    }
}
