package ai.backfuture.worker.exchange.mexc;

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
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MexcKeyInfoTest {

    private static final Set<Market> SPOT = Set.of(Market.SPOT);
    private static final Set<Market> FUTURES = Set.of(Market.FUTURES);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // tokens | READ | TRADE_SPOT | TRADE_FUTURES | WITHDRAW
                "SPOT_ACCOUNT_READ,SPOT_DEAL_READ,SPOT_DEAL_WRITE|ON|ON|OFF|OFF",
                "SPOT_ACCOUNT_R,SPOT_DEAL_R,SPOT_DEAL_W|ON|ON|OFF|OFF",
                "spot_account_read, Spot_Deal_Read|ON|OFF|OFF|OFF",
                "SPOT_ACCOUNT_READ|OFF|OFF|OFF|OFF",
                "SPOT_DEAL_READ,SPOT_DEAL_WRITE|OFF|ON|OFF|OFF",
                "SPOT_ACCOUNT_READ,SPOT_DEAL_READ,CONTRACT_DEAL_WRITE|ON|OFF|ON|OFF",
                "SPOT_ACCOUNT_READ,SPOT_DEAL_READ,SPOT_WITHDRAW_WRITE|ON|OFF|OFF|ON",
                "SPOT_ACCOUNT_READ,SPOT_DEAL_READ,SPOT_WITHDRAW_W|ON|OFF|OFF|ON",
                "SPOT_ACCOUNT_READ,SPOT_DEAL_READ,SPOT_WITHDRAW_READ|ON|OFF|OFF|OFF",
                "SPOT_ACCOUNT_READ,SPOT_DEAL_READ,SPOT_WITHDRAW_R|ON|OFF|OFF|OFF",
                "SPOT_ACCOUNT_READ,SPOT_DEAL_READ,NEW_WITHDRAWAL|ON|OFF|OFF|ON"
            })
    void tokens_become_permissions(String tokens, String read, String spot, String futures, String withdraw) {
        Facts facts = learnt(tokens, SPOT);

        assertThat(facts.source()).isEqualTo(EvidenceSource.KEY_INFO);
        assertThat(facts.permissions())
                .containsEntry(Permission.READ, state(read))
                .containsEntry(Permission.TRADE_SPOT, state(spot))
                .containsEntry(Permission.TRADE_FUTURES, state(futures))
                .containsEntry(Permission.WITHDRAW, state(withdraw));
    }

    @Test
    void a_key_without_any_right_confirms_nothing() {
        assertThat(learnt("", SPOT).permissions())
                .containsEntry(Permission.READ, CONFIRMED_OFF)
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_OFF);
    }

    @Test
    void a_futures_connection_reads_with_the_futures_rights() {
        assertThat(learnt("CONTRACT_ACCOUNT_READ,CONTRACT_DEAL_READ,CONTRACT_DEAL_WRITE", FUTURES)
                        .permissions())
                .containsEntry(Permission.READ, CONFIRMED_ON);
        assertThat(learnt("SPOT_ACCOUNT_READ,SPOT_DEAL_READ,CONTRACT_DEAL_WRITE", FUTURES)
                        .permissions())
                .containsEntry(Permission.READ, CONFIRMED_OFF);
    }

    @Test
    void rights_to_move_funds_inside_are_warned_about() {
        assertThat(learnt("SPOT_ACCOUNT_READ,SPOT_DEAL_READ,SPOT_TRANSFER_WRITE", SPOT)
                        .warnings())
                .extracting(Warning::code)
                .containsExactly("INTERNAL_TRANSFER_ENABLED");
    }

    @Test
    void a_right_we_do_not_know_is_shown() {
        assertThat(learnt("SPOT_ACCOUNT_READ,SPOT_DEAL_READ,MOON_WRITE", SPOT).warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("UNKNOWN_PERMISSION");
                    assertThat(warning.message()).contains("MOON_WRITE");
                });
    }

    @Test
    void a_right_that_is_no_word_is_not_repeated() {
        assertThat(learnt("SPOT_ACCOUNT_READ,SPOT_DEAL_READ,MX0ABYS33EIILXBWC5", SPOT)
                        .warnings())
                .singleElement()
                .extracting(Warning::message)
                .asString()
                .doesNotContain("MX0ABYS33");
    }

    @Test
    void an_address_list_is_a_restriction_and_an_empty_one_is_not() {
        assertThat(read(body("SPOT_DEAL_READ", "203.0.113.7", "82", "VALID")).permissions())
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_ON);
        assertThat(read(body("SPOT_DEAL_READ", "", "82", "VALID")).permissions())
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_OFF);
    }

    @Test
    void an_unbound_key_ends_ninety_days_after_it_was_made() {
        Facts facts = read("{\"accessKey\":\"k\",\"createTime\":\"2026-09-01T08:00:00.000+00:00\",\"permissions\":\"\","
                + "\"ipWhiteList\":\"\",\"remainingValidity\":27,\"status\":\"VALID\"}");

        assertThat(facts.expiresAt()).isEqualTo(Instant.parse("2026-11-30T08:00:00Z"));
    }

    @Test
    void the_days_left_tell_the_end_where_nothing_else_does() {
        Facts facts = read(body("", "203.0.113.7", "10", "VALID"));

        assertThat(facts.expiresAt())
                .isAfter(NOW.plusSeconds(10 * 86_400L))
                .isBefore(NOW.plusSeconds(11 * 86_400L + 1));
    }

    @Test
    void a_key_that_is_not_valid_is_invalid_with_its_status_as_code() {
        assertThat(refused(answer(200, body("SPOT_DEAL_READ", "", "82", "FROZEN"))))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.INVALID_KEY);
                    assertThat(refusal.exchangeCode()).isEqualTo("FROZEN");
                });
        assertThat(refused(answer(200, body("", "", "0", "EXPIRED"))).reason()).isEqualTo(Reason.KEY_EXPIRED);
    }

    @Test
    void an_answer_without_permissions_tells_nothing() {
        assertThat(refused(answer(200, "{\"status\":\"VALID\"}")).reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(refused(answer(200, "{}")).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void without_key_info_a_test_order_is_the_probe() {
        Reading reading = MexcSpotCalls.keyInfo(SPOT).reader().read(answer(404, "<html>"), NOW);

        assertThat(((Reading.Instead) reading).next().endpoint()).isEqualTo(Mexc.TEST_ORDER);
    }

    @Test
    void without_key_info_and_without_spot_nothing_can_be_told() {
        Reading reading = MexcSpotCalls.keyInfo(FUTURES).reader().read(answer(404, ""), NOW);

        assertThat(((Reading.Learnt) reading).facts().permissions())
                .containsEntry(Permission.WITHDRAW, UNVERIFIABLE)
                .containsEntry(Permission.TRADE_FUTURES, UNVERIFIABLE);
    }

    @Test
    void a_temporary_failure_of_the_key_info_is_no_reason_to_probe() {
        assertThat(refused(answer(503, "")).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @Test
    void a_test_order_tells_the_spot_right_and_nothing_about_withdrawal() {
        Facts taken = facts(MexcSpotCalls.testOrder().reader().read(answer(200, "{}"), NOW));
        Facts refused =
                facts(MexcSpotCalls.testOrder().reader().read(answer(400, "{\"code\":700007,\"msg\":\"no\"}"), NOW));

        assertThat(taken.source()).isEqualTo(EvidenceSource.PROBE);
        assertThat(taken.permissions())
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON)
                .containsEntry(Permission.WITHDRAW, UNVERIFIABLE);
        assertThat(refused.permissions()).containsEntry(Permission.TRADE_SPOT, CONFIRMED_OFF);
    }

    @Test
    void a_pair_that_the_key_may_not_ask_about_is_replaced_by_another() {
        Reading reading =
                MexcSpotCalls.openOrders().reader().read(answer(400, "{\"code\":10007,\"msg\":\"bad symbol\"}"), NOW);

        assertThat(((Reading.Instead) reading).next().endpoint()).isEqualTo(Mexc.SPOT_ORDERS);
    }

    private static Facts learnt(String tokens, Set<Market> markets) {
        return facts(MexcSpotCalls.keyInfo(markets).reader().read(answer(200, body(tokens, "", "82", "VALID")), NOW));
    }

    private static Facts read(String body) {
        return facts(MexcSpotCalls.keyInfo(SPOT).reader().read(answer(200, body), NOW));
    }

    private static Facts facts(Reading reading) {
        return ((Reading.Learnt) reading).facts();
    }

    private static Refusal refused(Answer answer) {
        return ((Reading.Refused) MexcSpotCalls.keyInfo(SPOT).reader().read(answer, NOW)).refusal();
    }

    private static String body(String tokens, String addresses, String days, String status) {
        return "{\"accessKey\":\"k\",\"note\":\"bot\",\"permissions\":\"" + tokens + "\",\"ipWhiteList\":\"" + addresses
                + "\",\"remainingValidity\":" + days + ",\"status\":\"" + status + "\"}";
    }

    private static PermissionState state(String word) {
        return word.equals("ON") ? CONFIRMED_ON : CONFIRMED_OFF;
    }
}
