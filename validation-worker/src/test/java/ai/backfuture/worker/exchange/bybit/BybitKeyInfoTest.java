package ai.backfuture.worker.exchange.bybit;

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
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BybitKeyInfoTest {

    @Test
    void a_recorded_answer_is_read_whole() {
        Facts facts = facts("""
            {"id":"1","note":"bot","apiKey":"XXXX","readOnly":0,"secret":"",
             "permissions":{"ContractTrade":["Order","Position"],"Spot":["SpotTrade"],"Wallet":["AccountTransfer"],
               "Options":[],"Derivatives":["DerivativesTrade"],"Exchange":[],"Earn":[],"FiatP2P":[]},
             "ips":["203.0.113.7"],"type":1,"deadlineDay":66,"expiredAt":"2026-12-22T07:20:25Z",
             "createdAt":"2026-09-23T02:18:23Z","uta":1,"userID":100001,"isMaster":true,"parentUid":"0",
             "kycLevel":"LEVEL_1","kycRegion":"MYS"}\
            """);

        assertThat(facts.source()).isEqualTo(EvidenceSource.KEY_INFO);
        assertThat(facts.permissions())
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_ON)
                .containsEntry(Permission.WITHDRAW, CONFIRMED_OFF)
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_ON)
                .doesNotContainKey(Permission.READ);
        assertThat(facts.accountUid()).isEqualTo("100001");
        assertThat(facts.expiresAt()).isNull();
        assertThat(facts.warnings()).extracting(Warning::code).containsExactly("INTERNAL_TRANSFER_ENABLED");
    }

    @ParameterizedTest(name = "readOnly {0}, {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // readOnly | groups | TRADE_SPOT | TRADE_FUTURES
                "0|\"Spot\":[\"SpotTrade\"],\"ContractTrade\":[],\"Derivatives\":[]|ON|OFF",
                "0|\"Spot\":[],\"ContractTrade\":[\"Order\",\"Position\"],\"Derivatives\":[]|OFF|ON",
                "0|\"Spot\":[],\"ContractTrade\":[\"Position\"],\"Derivatives\":[]|OFF|OFF",
                "0|\"Spot\":[],\"ContractTrade\":[],\"Derivatives\":[\"DerivativesTrade\"]|OFF|ON",
                "0|\"Spot\":[],\"ContractTrade\":[\"Order\"]|OFF|ON",
                "0|\"Spot\":[],\"Options\":[\"OptionsTrade\"],\"ContractTrade\":[]|OFF|OFF",
                "0|\"Spot\":null|?|?",
                "0|\"Spot\":\"SpotTrade\",\"ContractTrade\":{}|?|?",
                "1|\"Spot\":[\"SpotTrade\"],\"ContractTrade\":[\"Order\"]|OFF|OFF",
                "true|\"Spot\":[\"SpotTrade\"],\"ContractTrade\":[\"Order\"]|?|?",
                "null|\"Spot\":[\"SpotTrade\"],\"ContractTrade\":[\"Order\"]|?|?"
            })
    void lists_count_only_for_a_key_that_does_more_than_read(
            String readOnly, String groups, String spot, String futures) {
        assertThat(facts("{\"readOnly\":" + readOnly + ",\"permissions\":{" + groups + "}}")
                        .permissions())
                .containsEntry(Permission.TRADE_SPOT, state(spot))
                .containsEntry(Permission.TRADE_FUTURES, state(futures));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"readOnly\":0,\"permissions\":{\"Wallet\":[\"Withdraw\"]}}|ON",
                "{\"readOnly\":1,\"permissions\":{\"Wallet\":[\"AccountTransfer\",\"Withdraw\"]}}|ON",
                "{\"readOnly\":0,\"permissions\":{\"Wallet\":[\"FastWithdrawal\"]}}|ON",
                "{\"readOnly\":0,\"permissions\":{\"Moon\":[\"Withdraw\"]}}|ON",
                "{\"readOnly\":0,\"permissions\":{\"Wallet\":[]}}|OFF",
                "{\"readOnly\":0,\"permissions\":{\"Wallet\":[\"SubMemberTransfer\"]}}|OFF"
            })
    void the_right_to_withdraw_is_one_of_the_wallet(String info, String state) {
        assertThat(facts(info).permissions()).containsEntry(Permission.WITHDRAW, state(state));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"readOnly\":0}",
                "{\"readOnly\":0,\"permissions\":null}",
                "{\"readOnly\":0,\"permissions\":[]}",
                "{\"readOnly\":0,\"permissions\":{\"Spot\":[]}}",
                "{\"readOnly\":0,\"permissions\":{\"Wallet\":null}}",
                "{\"readOnly\":0,\"permissions\":{\"Wallet\":\"none\"}}"
            })
    void a_right_to_withdraw_that_is_not_told_is_no_matter_of_belief(String info) {
        assertThat(facts(info).permissions()).doesNotContainKey(Permission.WITHDRAW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Wallet\":[\"AccountTransfer\"]",
                "\"Wallet\":[\"SubMemberTransfer\"]",
                "\"FiatP2P\":[\"FiatP2POrder\"]",
                "\"FiatBitPay\":[\"FaitPayOrder\"]",
                "\"FiatConvertBroker\":[\"x\"]",
                "\"BitCard\":[\"x\"]",
                "\"Earn\":[\"Earn\"]"
            })
    void rights_to_move_funds_inside_are_warned_about_once(String group) {
        assertThat(facts("{\"permissions\":{" + group + "}}").warnings())
                .extracting(Warning::code)
                .containsExactly("INTERNAL_TRANSFER_ENABLED");
    }

    @Test
    void groups_that_we_do_not_know_are_shown_where_they_hold_anything() {
        Facts facts = facts(
                "{\"permissions\":{\"Wallet\":[\"Teleport\"],\"Moon\":[\"Fly\"],\"Sun\":[],\"Star\":7,"
                    + "\"CopyTrading\":[\"CopyTrading\"],\"NFT\":[\"NFTQueryProductList\"],\"BlockTrade\":[\"BlockTrade\"]}}");

        assertThat(facts.warnings()).extracting(Warning::code).containsOnly("UNKNOWN_PERMISSION");
        assertThat(facts.warnings().toString()).contains("Teleport", "Moon").doesNotContain("Sun", "NFT");
        assertThat(facts.permissions()).containsEntry(Permission.WITHDRAW, CONFIRMED_OFF);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"203.0.113.7\"]|ON",
                "[\"*\",\"203.0.113.7\"]|ON",
                "[\"*\"]|OFF",
                "[\"\"]|OFF",
                "[]|OFF",
                "null|?",
                "\"203.0.113.7\"|?"
            })
    void addresses_restrict_a_key_and_an_asterisk_does_not(String ips, String state) {
        assertThat(facts("{\"ips\":" + ips + "}").permissions()).containsEntry(Permission.IP_RESTRICTION, state(state));
    }

    @ParameterizedTest(name = "{0} {1} {2} ends {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"*\"]|66|\"2026-12-22T07:20:25Z\"|2026-12-22T07:20:25Z",
                "[]|0|\"2026-12-22T07:20:25Z\"|2026-12-22T07:20:25Z",
                "[\"*\"]|null|\"2026-12-22T07:20:25Z\"|2026-12-22T07:20:25Z",
                "[\"*\"]|-2|\"2026-12-22T07:20:25Z\"|",
                "[\"*\"]|66|\"1970-01-01T00:00:00Z\"|",
                "[\"*\"]|66|\"soon\"|",
                "[\"203.0.113.7\"]|66|\"2026-12-22T07:20:25Z\"|"
            })
    void a_key_that_is_bound_to_no_address_ends(String ips, String days, String expiredAt, Instant end) {
        assertThat(facts("{\"ips\":" + ips + ",\"deadlineDay\":" + days + ",\"expiredAt\":" + expiredAt + "}")
                        .expiresAt())
                .isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"retCode\":0}", "{\"retCode\":0,\"result\":{}}", "{\"retCode\":0,\"result\":[]}"})
    void an_answer_without_a_description_tells_nothing(String body) {
        Reading reading = BybitCalls.keyInfo().reader().read(answer(200, body), NOW);

        assertThat(((Reading.Refused) reading).refusal().reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void a_key_pair_of_one_s_own_is_no_wrong_key_but_one_that_we_cannot_sign_with() {
        Bybit bybit = new Bybit();

        assertThat(bybit.refusal(credential("k", "-----BEGIN RSA PRIVATE KEY-----\nMIIE")))
                .hasValueSatisfying(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN));
        assertThat(bybit.refusal(credential("k", "s"))).isEmpty();
    }

    private static Facts facts(String result) {
        Reading reading =
                BybitCalls.keyInfo().reader().read(answer(200, "{\"retCode\":0,\"result\":" + result + "}"), NOW);
        return ((Reading.Learnt) reading).facts();
    }

    private static PermissionState state(String word) {
        return switch (word) {
            case "ON" -> CONFIRMED_ON;
            case "OFF" -> CONFIRMED_OFF;
            default -> UNVERIFIABLE;
        };
    }
}
