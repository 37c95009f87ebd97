package ai.backfuture.worker.exchange.kucoin;

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
import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.Warning;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Facts;
import ai.backfuture.worker.domain.Reading;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KuCoinKeyInfoTest {

    private final Call keyInfo = new KuCoin()
            .calls(Set.of(Market.FUTURES)).stream()
                    .filter(call -> call.step() == StepName.PERMISSIONS)
                    .findFirst()
                    .orElseThrow();

    @Test
    void a_recorded_answer_is_read_whole() {
        Facts facts = facts("""
            {"code":"200000","data":{"uid":100001,"subName":null,"remark":"bot","apiKey":"0123456789abcdef01234567",
             "apiVersion":3,"permission":"General,Spot,Futures","ipWhitelist":"203.0.113.7",
             "createdAt":1790000000000,"expiredAt":null,"isMaster":true,"region":"DE","kycStatus":1,
             "thirdPartyApp":"","siteType":"global"}}\
            """);

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

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // permission | READ | TRADE_SPOT | TRADE_FUTURES | WITHDRAW
                "General|ON|OFF|OFF|OFF",
                "General,Spot|ON|ON|OFF|OFF",
                "General,Trade|ON|ON|OFF|OFF",
                "general, SPOT , futures|ON|ON|ON|OFF",
                "General,Margin,Earn|ON|OFF|OFF|OFF",
                "General,Spot,Transfer|ON|ON|OFF|ON",
                "General,Withdrawal|ON|OFF|OFF|ON",
                "General,withdraw|ON|OFF|OFF|ON",
                "General,InnerTransfer|ON|OFF|OFF|OFF",
                "General,Spot,Moon|ON|ON|OFF|UNVERIFIABLE",
                "General,Transfer,Moon|ON|OFF|OFF|ON",
                "Spot|OFF|ON|OFF|OFF"
            })
    void tokens_become_permissions(String tokens, String read, String spot, String futures, String withdraw) {
        assertThat(withPermission(tokens).permissions())
                .containsEntry(Permission.READ, state(read))
                .containsEntry(Permission.TRADE_SPOT, state(spot))
                .containsEntry(Permission.TRADE_FUTURES, state(futures))
                .containsEntry(Permission.WITHDRAW, state(withdraw));
    }

    @Test
    void moving_funds_inside_is_warned_about_and_no_withdrawal() {
        assertThat(withPermission("General,InnerTransfer").warnings())
                .extracting(Warning::code)
                .containsExactly("INTERNAL_TRANSFER_ENABLED");
    }

    @Test
    void a_right_we_do_not_know_is_shown() {
        assertThat(withPermission("General,Moon").warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("UNKNOWN_PERMISSION");
            assertThat(warning.message()).contains("\"Moon\"");
        });
    }

    @Test
    void a_missing_address_list_is_not_an_empty_one() {
        assertThat(facts("{\"code\":\"200000\",\"data\":{\"permission\":\"General\"}}")
                        .permissions())
                .containsEntry(Permission.IP_RESTRICTION, UNVERIFIABLE);
        assertThat(facts("{\"code\":\"200000\",\"data\":{\"permission\":\"General\",\"ipWhitelist\":\"\"}}")
                        .permissions())
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_OFF);
        assertThat(facts("{\"code\":\"200000\",\"data\":{\"permission\":\"General\",\"ipWhitelist\":null}}")
                        .permissions())
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_OFF);
        assertThat(facts("{\"code\":\"200000\",\"data\":{\"permission\":\"General\",\"ipWhitelist\":\"203.**.113\"}}")
                        .permissions())
                .containsEntry(Permission.IP_RESTRICTION, CONFIRMED_ON);
    }

    @Test
    void the_end_of_the_key_is_read() {
        assertThat(facts("{\"code\":\"200000\",\"data\":{\"permission\":\"General\",\"expiredAt\":1793577600123}}")
                        .expiresAt())
                .isEqualTo(Instant.ofEpochMilli(1_793_577_600_123L));
    }

    @Test
    void an_answer_without_permissions_tells_nothing() {
        Reading reading = keyInfo.reader().read(answer(200, "{\"code\":\"200000\",\"data\":{\"uid\":1}}"), NOW);

        assertThat(((Reading.Refused) reading).refusal().reason()).isEqualTo(Reason.UNKNOWN);
    }

    private Facts withPermission(String tokens) {
        return facts("{\"code\":\"200000\",\"data\":{\"permission\":\"" + tokens + "\"}}");
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
