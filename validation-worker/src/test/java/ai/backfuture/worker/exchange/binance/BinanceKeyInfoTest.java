package ai.backfuture.worker.exchange.binance;

import static ai.backfuture.contracts.PermissionState.CONFIRMED_OFF;
import static ai.backfuture.contracts.PermissionState.CONFIRMED_ON;
import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Warning;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinanceKeyInfoTest {

    @Test
    void a_recorded_answer_is_read_whole() {
        Facts facts = read("""
            {"ipRestrict":true,"createTime":1790000000000,"enableReading":true,"enableSpotAndMarginTrading":true,
             "enableWithdrawals":false,"enableInternalTransfer":false,"permitsUniversalTransfer":false,
             "enableMargin":false,"enableFutures":false,"enableVanillaOptions":false,
             "enablePortfolioMarginTrading":false,"enableFixApiTrade":false,"enableFixReadOnly":false}\
            """);

        assertThat(facts.source()).isEqualTo(EvidenceSource.KEY_INFO);
        assertThat(facts.permissions())
                .containsEntry(Permission.READ, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_OFF)
                .containsEntry(Permission.WITHDRAW, CONFIRMED_OFF)
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_ON);
        assertThat(facts.warnings()).isEmpty();
        assertThat(facts.expiresAt()).isNull();
    }

    @ParameterizedTest(name = "{0} {1} is {2} {3}")
    @CsvSource({
        "enableReading, true, READ, CONFIRMED_ON",
        "enableReading, false, READ, CONFIRMED_OFF",
        "enableReading, '\"true\"', READ, UNVERIFIABLE",
        "enableSpotAndMarginTrading, true, TRADE_SPOT, CONFIRMED_ON",
        "enableSpotAndMarginTrading, false, TRADE_SPOT, CONFIRMED_OFF",
        "enableSpotAndMarginTrading, null, TRADE_SPOT, UNVERIFIABLE",
        "enableFutures, true, TRADE_FUTURES, CONFIRMED_ON",
        "enableFutures, false, TRADE_FUTURES, CONFIRMED_OFF",
        "enablePortfolioMarginTrading, true, TRADE_FUTURES, CONFIRMED_ON",
        "enablePortfolioMarginTrading, false, TRADE_FUTURES, UNVERIFIABLE",
        "enableWithdrawals, true, WITHDRAW, CONFIRMED_ON",
        "enableWithdrawals, false, WITHDRAW, CONFIRMED_OFF",
        "enableCryptoWithdraw, true, WITHDRAW, CONFIRMED_ON",
        "ipRestrict, true, IP_RESTRICTION, CONFIRMED_ON",
        "ipRestrict, false, IP_RESTRICTION, CONFIRMED_OFF",
        "ipRestrict, 1, IP_RESTRICTION, UNVERIFIABLE"
    })
    void flags_become_permissions(String flag, String value, Permission permission, PermissionState state) {
        assertThat(read("{\"" + flag + "\":" + value + "}").permissions()).containsEntry(permission, state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"enableWithdrawals\":null}",
                "{\"enableWithdrawals\":\"false\"}",
                "{\"enableWithdrawals\":0}"
            })
    void a_right_to_withdraw_that_is_not_told_is_no_matter_of_belief(String body) {
        assertThat(read(body).permissions()).doesNotContainKey(Permission.WITHDRAW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enableInternalTransfer", "permitsUniversalTransfer"})
    void rights_to_move_funds_inside_are_warned_about_and_no_withdrawal(String flag) {
        Facts facts = read("{\"enableWithdrawals\":false,\"" + flag + "\":true}");

        assertThat(facts.permissions()).containsEntry(Permission.WITHDRAW, CONFIRMED_OFF);
        assertThat(facts.warnings()).extracting(Warning::code).containsExactly("INTERNAL_TRANSFER_ENABLED");
    }

    @Test
    void a_right_that_we_do_not_know_is_shown_where_it_is_on() {
        Facts facts = read("{\"enableMoonTrading\":true,\"enableSunTrading\":false,\"createTime\":1790000000000}");

        assertThat(facts.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("UNKNOWN_PERMISSION");
            assertThat(warning.message()).contains("enableMoonTrading");
        });
    }

    @Test
    void the_end_of_the_right_to_trade_is_the_key_s_end_for_us() {
        String until =
                "{\"enableSpotAndMarginTrading\":true,\"enableFutures\":true,\"tradingAuthorityExpirationTime\":";

        Facts later = read(until + NOW.plusSeconds(60).toEpochMilli() + "}");
        Facts over = read(until + NOW.toEpochMilli() + "}");

        assertThat(later.expiresAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(later.permissions()).containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON);
        assertThat(over.expiresAt()).isNull();
        assertThat(over.permissions())
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_OFF)
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_OFF);
    }

    @Test
    void a_list_is_no_description_of_a_key() {
        Reading reading = BinanceKeyCalls.keyInfo(Set.of(Market.SPOT)).reader().read(answer(200, "[]"), NOW);

        assertThat(((Reading.Refused) reading).refusal().reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void a_key_pair_of_one_s_own_is_no_wrong_key_but_one_that_we_cannot_sign_with() {
        Binance binance = new Binance();

        assertThat(binance.refusal(credential("k", "-----BEGIN PRIVATE KEY-----\nMC4CAQ==\n-----END PRIVATE KEY-----")))
                .hasValueSatisfying(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN));
        assertThat(binance.refusal(credential("k", "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j")))
                .isEmpty();
    }

    private static Facts read(String body) {
        Reading reading = BinanceKeyCalls.keyInfo(Set.of(Market.SPOT)).reader().read(answer(200, body), NOW);
        return ((Reading.Learnt) reading).facts();
    }
}
