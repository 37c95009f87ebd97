package ai.backfuture.worker.exchange.bitget;

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
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Bitget's two descriptions of a key are taken for. */
class BitgetKeyInfoTest {

    private static final Set<Market> SPOT = Set.of(Market.SPOT);
    private static final Set<Market> FUTURES = Set.of(Market.FUTURES);

    @Test
    void the_answer_for_a_unified_account_is_read_whole() {
        Facts facts = learnt(unified("""
            {"code":"00000","data":{"uid":"100001","parentId":"0","ips":"203.0.113.7","permType":"read-and-write",\
            "permissions":["uta_trade"]}}\
            """));

        assertThat(facts.source()).isEqualTo(EvidenceSource.KEY_INFO);
        assertThat(facts.permissions())
                .containsEntry(Permission.READ, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_ON)
                .containsEntry(Permission.WITHDRAW, CONFIRMED_OFF)
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_ON);
        assertThat(facts.accountUid()).isEqualTo("100001");
        assertThat(facts.expiresAt()).isNull();
        assertThat(facts.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // mode, permissions, trade, withdraw
        "read-and-write, uta_trade, ON, OFF",
        "read_and_write, uta_trade, ON, OFF",
        "readWrite, UTA_TRADE, ON, OFF",
        "read-only, uta_trade, OFF, OFF",
        "readonly, '', OFF, OFF",
        "read-and-write, '', OFF, OFF",
        "read-and-write, uta_mgt, OFF, OFF",
        "read-and-write, copy_futures_position copy_futures_order uta_trade, ON, OFF",
        "read-and-write, uta_trade withdraw, ON, ON",
        "read-only, withdraw, OFF, ON",
        "read-and-write, uta_trade moon, ON, UNVERIFIABLE",
        "full, uta_trade, UNVERIFIABLE, OFF",
        "'', uta_trade, UNVERIFIABLE, OFF"
    })
    void one_right_is_for_both_markets_in_a_unified_account(
            String mode, String permissions, String trade, String withdraw) {
        Facts facts = learnt(unified(mode, permissions));

        assertThat(facts.permissions())
                .containsEntry(Permission.TRADE_SPOT, state(trade))
                .containsEntry(Permission.TRADE_FUTURES, state(trade))
                .containsEntry(Permission.WITHDRAW, state(withdraw));
    }

    @Test
    void reading_is_not_told_by_a_mode_that_we_do_not_know() {
        assertThat(learnt(unified("full", "uta_trade")).permissions()).doesNotContainKey(Permission.READ);
        assertThat(learnt(unified("read_only", "")).permissions()).containsEntry(Permission.READ, CONFIRMED_ON);
    }

    @Test
    void managing_a_unified_account_is_needed_for_reading_and_no_warning() {
        assertThat(learnt(unified("read-and-write", "uta_trade uta_mgt")).warnings())
                .isEmpty();
        assertThat(learnt(unified("read-only", "uta_trade uta_mgt")).warnings()).isEmpty();
    }

    @Test
    void rights_of_a_classic_account_are_asked_of_that_family() {
        assertThat(unified("read-and-write", "stow coow"))
                .isInstanceOfSatisfying(
                        Reading.Instead.class,
                        instead -> assertThat(instead.next().endpoint()).isEqualTo(Bitget.CLASSIC_INFO));
    }

    @Test
    void the_answer_for_a_classic_account_is_read_whole() {
        Facts facts = learnt(classic(SPOT, """
            {"code":"00000","data":{"userId":"100001","inviterId":"1","parentId":0,"ips":"203.0.113.7,203.0.113.8",\
            "authorities":["stor","coor","cpor"],"traderType":"not_trader","regisTime":"1690000000000"}}\
            """));

        assertThat(facts.source()).isEqualTo(EvidenceSource.KEY_INFO);
        assertThat(facts.permissions())
                .containsEntry(Permission.READ, CONFIRMED_ON)
                .containsEntry(Permission.TRADE_SPOT, CONFIRMED_OFF)
                .containsEntry(Permission.TRADE_FUTURES, CONFIRMED_OFF)
                .containsEntry(Permission.WITHDRAW, CONFIRMED_OFF)
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_ON);
        assertThat(facts.accountUid()).isEqualTo("100001");
        assertThat(facts.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // codes, READ for spot, READ for futures, TRADE_SPOT, TRADE_FUTURES, WITHDRAW
        "stor, ON, ON, OFF, OFF, OFF",
        "stow, ON, ON, ON, OFF, OFF",
        "STOW coow cpow, ON, ON, ON, ON, OFF",
        "coow cpow, OFF, ON, OFF, ON, OFF",
        "coor cpor wtor, OFF, ON, OFF, OFF, OFF",
        "stor coow, ON, OFF, OFF, ON, OFF",
        "stor cpow, ON, OFF, OFF, OFF, OFF",
        "trade readonly, ON, ON, ON, OFF, OFF",
        "readonly, ON, ON, OFF, OFF, OFF",
        "stow wwow, ON, ON, ON, OFF, ON",
        "stow withdraw, ON, ON, ON, OFF, ON",
        "stow wwor, ON, ON, ON, OFF, OFF",
        "stow smow ttow chow taxr p2p p2pr pllw, ON, ON, ON, OFF, OFF",
        "stow xyzr, ON, ON, ON, OFF, OFF",
        "stow xyzw, ON, ON, ON, OFF, UNVERIFIABLE",
        "stow moon, ON, ON, ON, OFF, UNVERIFIABLE",
        "stow wwow xyzw, ON, ON, ON, OFF, ON",
        "'', OFF, ON, OFF, OFF, OFF"
    })
    void codes_become_permissions_in_a_classic_account(
            String codes, String readSpot, String readFutures, String spot, String futures, String withdraw) {
        Facts facts = learnt(classic(SPOT, authorities(codes)));

        assertThat(facts.permissions())
                .containsEntry(Permission.READ, state(readSpot))
                .containsEntry(Permission.TRADE_SPOT, state(spot))
                .containsEntry(Permission.TRADE_FUTURES, state(futures))
                .containsEntry(Permission.WITHDRAW, state(withdraw));
        assertThat(learnt(classic(FUTURES, authorities(codes))).permissions())
                .containsEntry(Permission.READ, state(readFutures));
    }

    @Test
    void a_right_that_we_do_not_know_is_shown() {
        assertThat(learnt(classic(SPOT, authorities("stow xyzw"))).warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("UNKNOWN_PERMISSION");
                    assertThat(warning.message()).contains("\"xyzw\"");
                });
        assertThat(learnt(unified("read-and-write", "moon")).warnings())
                .extracting(Warning::code)
                .containsExactly("UNKNOWN_PERMISSION");
    }

    @Test
    void moving_funds_inside_is_warned_about_and_no_withdrawal() {
        assertThat(learnt(classic(SPOT, authorities("stow wtow"))).warnings())
                .extracting(Warning::code)
                .containsExactly("INTERNAL_TRANSFER_ENABLED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"ips\":\"203.0.113.7\"|ON",
                ",\"ips\":[\"203.0.113.7\"]|ON",
                ",\"ips\":\"\"|OFF",
                ",\"ips\":null|OFF",
                ",\"ips\":[]|OFF",
                "''|UNVERIFIABLE",
                ",\"ips\":7|UNVERIFIABLE"
            })
    void a_missing_address_list_is_not_an_empty_one(String ips, String restricted) {
        String body = "{\"code\":\"00000\",\"data\":{\"permType\":\"read-only\",\"permissions\":[]" + ips + "}}";

        assertThat(learnt(unified(body)).permissions()).containsEntry(Permission.IP_RESTRICTION, state(restricted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"00000\"}",
                "{\"code\":\"00000\",\"data\":null}",
                "{\"code\":\"00000\",\"data\":{\"permissions\":\"uta_trade\",\"authorities\":\"stow\"}}"
            })
    void an_answer_without_rights_tells_nothing(String body) {
        for (Reading reading : new Reading[] {unified(body), classic(SPOT, body)}) {
            assertThat(((Reading.Refused) reading).refusal().reason()).isEqualTo(Reason.UNKNOWN);
        }
    }

    @Test
    void a_key_that_may_not_ask_about_itself_tells_no_right() {
        Reading reading = classic(SPOT, "{\"code\":\"40014\",\"msg\":\"Incorrect permissions, need spot read\"}");

        assertThat(((Reading.Refused) reading).refusal().reason()).isEqualTo(Reason.NO_READ_PERMISSION);
    }

    private static Reading unified(String mode, String permissions) {
        return unified("{\"code\":\"00000\",\"data\":{\"uid\":\"1\",\"ips\":\"\",\"permType\":\"" + mode
                + "\",\"permissions\":" + list(permissions) + "}}");
    }

    private static Reading unified(String body) {
        return BitgetCalls.keyInfo(SPOT).reader().read(answer(200, body), NOW);
    }

    private static Reading classic(Set<Market> markets, String body) {
        Reading first = BitgetCalls.keyInfo(markets).reader().read(answer(400, "{\"code\":\"40084\"}"), NOW);
        return ((Reading.Instead) first).next().reader().read(answer(200, body), NOW);
    }

    private static String authorities(String codes) {
        return "{\"code\":\"00000\",\"data\":{\"userId\":\"1\",\"ips\":\"\",\"authorities\":" + list(codes) + "}}";
    }

    private static String list(String words) {
        return Arrays.stream(words.split(" ", -1))
                .map(word -> "\"" + word + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Facts learnt(Reading reading) {
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
