package ai.backfuture.worker.exchange.bingx;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BingX's error table, row by row; HTTP is 200 as a rule, so the code decides. */
class BingxErrorsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "100413, INVALID_KEY",
        "100001, INVALID_KEY",
        "100412, UNKNOWN",
        "100004, NO_READ_PERMISSION",
        "100419, IP_NOT_ALLOWED",
        "100421, UNKNOWN",
        "100410, RATE_LIMITED",
        "109429, RATE_LIMITED",
        "100414, ACCOUNT_RESTRICTED",
        "80020, ACCOUNT_RESTRICTED",
        "109403, ACCOUNT_RESTRICTED",
        "100441, ACCOUNT_RESTRICTED",
        "101483, ACCOUNT_RESTRICTED",
        "101484, ACCOUNT_RESTRICTED",
        "101210, ACCOUNT_RESTRICTED",
        "100403, UNKNOWN",
        "100500, EXCHANGE_UNAVAILABLE",
        "109500, EXCHANGE_UNAVAILABLE",
        "80012, EXCHANGE_UNAVAILABLE",
        "101500, EXCHANGE_UNAVAILABLE",
        "110500, EXCHANGE_UNAVAILABLE",
        "100503, EXCHANGE_UNAVAILABLE",
        "100400, UNKNOWN",
        "100404, UNKNOWN",
        "109400, UNKNOWN",
        "80014, UNKNOWN",
        "987654, UNKNOWN"
    })
    void each_code_has_its_reason_whether_number_or_text(String code, Reason reason) {
        Refusal asNumber = refusal(answer(200, "{\"code\":" + code + ",\"msg\":\"no\",\"timestamp\":1}"));
        Refusal asText = refusal(answer(400, "{\"code\":\"" + code + "\",\"msg\":\"no\",\"success\":false}"));

        assertThat(asNumber.reason()).isEqualTo(reason);
        assertThat(asNumber.exchangeCode()).isEqualTo(code);
        assertThat(asText).isEqualTo(asNumber);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100004|this api need Spot Trading permission|NO_TRADING_PERMISSION",
                "100004|this api need Perpetual Futures TRADING permission|NO_TRADING_PERMISSION",
                "100004|this api need Read permission|NO_READ_PERMISSION",
                "100421|Null timestamp or timestamp mismatch|CLOCK_SKEW",
                "100421|Timestamp is invalid|CLOCK_SKEW",
                "100421|this trading pair is restricted|UNKNOWN",
                "100410|The current system is busy|RATE_LIMITED"
            })
    void texts_decide_where_a_code_is_vague(String code, String text, Reason reason) {
        assertThat(refusal(answer(200, "{\"code\":" + code + ",\"msg\":\"" + text + "\"}"))
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void the_address_that_the_exchange_saw_is_taken_from_its_text() {
        Refusal refusal = refusal(answer(
                200,
                "{\"code\":100419,\"msg\":\"your current request IP is 203.0.113.9 does not match IP whitelist\"}"));

        assertThat(refusal.seenAddress()).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource({
        "401, INVALID_KEY",
        "403, RATE_LIMITED",
        "418, RATE_LIMITED",
        "429, RATE_LIMITED",
        "502, EXCHANGE_UNAVAILABLE",
        "400, UNKNOWN"
    })
    void a_code_that_nobody_knows_leaves_it_to_the_status(int status, Reason reason) {
        assertThat(refusal(answer(status, "{\"code\":987654,\"msg\":\"no\"}")).reason())
                .isEqualTo(reason);
    }

    @Test
    void firewall_and_ban_keep_our_address_out_for_five_minutes() {
        for (int status : new int[] {403, 418}) {
            for (String body : new String[] {"<html>403 Forbidden</html>", "", "{\"code\":987654}"}) {
                Refusal refusal = refusal(answer(status, body));

                assertThat(refusal.reason()).isEqualTo(Reason.RATE_LIMITED);
                assertThat(refusal.reach()).isEqualTo(Refusal.Reach.ADDRESS);
                assertThat(refusal.pause()).isEqualTo(Duration.ofMinutes(5));
            }
        }
        assertThat(refusal(answer(403, "{\"code\":100419,\"msg\":\"no\"}")).reason())
                .isEqualTo(Reason.IP_NOT_ALLOWED);
    }

    @Test
    void a_limit_comes_without_a_time_to_wait_and_is_about_the_key() {
        Refusal limited = refusal(answer(200, "{\"code\":100410,\"msg\":\"no\"}"));

        assertThat(limited.pause()).isNull();
        assertThat(limited.reach()).isEqualTo(Refusal.Reach.KEY);
        assertThat(refusal(answer(429, "", Map.of("Retry-After", "7"))).pause()).isEqualTo(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Bad gateway</html>",
                "{\"code\":0,\"data\":{",
                "{\"data\":{\"balances\":[]}}",
                "[]",
                "{\"code\":null,\"data\":{\"balances\":[]}}",
                "{\"code\":{},\"data\":{\"balances\":[]}}",
                "{\"code\":0,\"success\":false,\"data\":{\"balances\":[]}}"
            })
    void what_is_no_answer_of_the_api_is_never_a_success_nor_the_fault_of_the_key(String body) {
        for (int status : new int[] {200, 302, 500}) {
            assertThat(refusal(answer(status, body)).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        }
    }

    @Test
    void a_bare_401_says_nothing_about_the_key() {
        assertThat(refusal(answer(401, "<html>")).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void success_and_failure_at_the_same_time_is_no_success() {
        assertThat(refusal(answer(500, "{\"code\":0,\"data\":{\"balances\":[]}}"))
                        .reason())
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BALANCE|SPOT|{\"balances\":[]}|{}",
                "ORDERS|SPOT|{\"orders\":[]}|{}",
                "BALANCE|FUTURES|[]|{}",
                "ORDERS|FUTURES|{\"orders\":[]}|{}",
                "ORDERS|FUTURES|[]|\"none\"",
                "POSITIONS|FUTURES|[]|{}"
            })
    void an_empty_account_is_a_success_and_an_answer_of_another_shape_is_none(
            StepName step, Market market, String empty, String odd) {
        Call call = call(step, market);

        assertThat(call.reader().read(answer(200, "{\"code\":0,\"msg\":\"\",\"data\":" + empty + "}"), NOW))
                .isInstanceOf(Reading.Learnt.class);
        assertThat(reason(call, "{\"code\":0,\"msg\":\"\",\"data\":" + odd + "}"))
                .isEqualTo(Reason.UNKNOWN);
        assertThat(reason(call, "{\"code\":0,\"msg\":\"\"}")).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void the_time_is_told_by_spot_and_by_futures() {
        for (Site site : new Site[] {Site.SPOT, Site.FUTURES}) {
            assertThat(sign(site, 200, "{\"code\":0,\"msg\":\"\",\"data\":{\"serverTime\":1700000000000}}"))
                    .isEqualTo(new Sign.Time(Instant.ofEpochMilli(1_700_000_000_000L)));
            assertThat(sign(site, 200, "{\"code\":0,\"data\":{}}")).isInstanceOf(Sign.Unclear.class);
        }
    }

    @Test
    void a_refused_public_call_is_about_our_address_or_the_exchange_and_never_about_a_key() {
        Sign.Unclear banned = (Sign.Unclear) sign(Site.SPOT, 418, "");
        Sign.Unclear odd = (Sign.Unclear) sign(Site.SPOT, 200, "{\"code\":100413,\"msg\":\"no\"}");

        assertThat(banned.refusal().pause()).isEqualTo(Duration.ofMinutes(5));
        assertThat(banned.refusal().reach()).isEqualTo(Refusal.Reach.ADDRESS);
        assertThat(odd.refusal().reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    private static Sign sign(Site site, int status, String body) {
        return new Bingx().pulse(site).getFirst().reader().apply(answer(status, body), NOW);
    }

    private static Call call(StepName step, Market market) {
        return new Bingx()
                .calls(Set.of(market)).stream()
                        .filter(call -> call.step() == step)
                        .findFirst()
                        .orElseThrow();
    }

    private static Refusal refusal(Answer answer) {
        return ((Reading.Refused) call(StepName.BALANCE, Market.SPOT).reader().read(answer, NOW)).refusal();
    }

    private static Reason reason(Call call, String body) {
        return ((Reading.Refused) call.reader().read(answer(200, body), NOW))
                .refusal()
                .reason();
    }
}
