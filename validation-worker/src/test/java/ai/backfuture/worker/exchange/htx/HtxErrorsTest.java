package ai.backfuture.worker.exchange.htx;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTX's error tables, row by row: the body decides, HTTP is usually 200. */
class HtxErrorsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Signature not valid: Incorrect Access key [Access key错误]|INVALID_KEY",
                "Signature not valid: Verification failure [校验失败]|INVALID_KEY",
                "校验失败|INVALID_KEY",
                "Signature not valid: APIkey has expired|KEY_EXPIRED",
                "Signature not valid: Incorrect IP address [IP地址错误]:203.0.113.9|IP_NOT_ALLOWED",
                "ip地址错误:203.0.113.9|IP_NOT_ALLOWED",
                "Signature not valid: API key has no permission [API Key没有权限]|NO_READ_PERMISSION",
                "API Key没有权限|NO_READ_PERMISSION",
                "Signature not valid: Invalid submission time [无效的提交时间]|CLOCK_SKEW",
                "无效的提交时间|CLOCK_SKEW",
                "Signature not valid: something new|UNKNOWN"
            })
    void one_code_for_five_causes_is_told_apart_by_its_text(String text, Reason reason) {
        Refusal onSpot = spot(old("api-signature-not-valid", text));
        Refusal onContracts =
                futures(answer(200, "{\"status\":\"error\",\"err_code\":403,\"err_msg\":\"" + text + "\",\"ts\":1}"));
        Refusal onNewContracts = futures(answer(200, "{\"code\":403,\"message\":\"" + text + "\"}"));

        assertThat(onSpot.reason()).isEqualTo(reason);
        assertThat(onSpot.exchangeCode()).isEqualTo("api-signature-not-valid");
        assertThat(onContracts.reason()).isEqualTo(reason);
        assertThat(onContracts.exchangeCode()).isEqualTo("403");
        assertThat(onNewContracts).isEqualTo(onContracts);
    }

    @Test
    void the_address_that_the_exchange_saw_is_taken_from_its_text() {
        assertThat(spot(old("api-signature-not-valid", "Incorrect IP address:203.0.113.9"))
                        .seenAddress())
                .isEqualTo("203.0.113.9");
        assertThat(futures(answer(200, "{\"code\":12005,\"message\":\"Incorrect IP address 2001:db8::9\"}"))
                        .seenAddress())
                .isEqualTo("2001:db8::9");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "api-signature-check-failed, INVALID_KEY",
        "login-required, INVALID_KEY",
        "operation-forbidden-for-lock-account-state, ACCOUNT_RESTRICTED",
        "base-operation-forbidden, ACCOUNT_RESTRICTED",
        "rate-too-many-requests, RATE_LIMITED",
        "too-many-requests, RATE_LIMITED",
        "base-request-exceed-frequency-limit, RATE_LIMITED",
        "invalid-parameter, UNKNOWN",
        "gateway-internal-error, EXCHANGE_UNAVAILABLE",
        "system-maintenance, EXCHANGE_UNAVAILABLE",
        "timeout, EXCHANGE_UNAVAILABLE",
        "base-system-error, EXCHANGE_UNAVAILABLE",
        "method-not-allowed, UNKNOWN",
        "something-new, UNKNOWN"
    })
    void each_word_of_the_old_spot_api_has_its_reason(String code, Reason reason) {
        assertThat(spot(old(code, "no")).reason()).isEqualTo(reason);
        assertThat(spot(old(code, "no")).exchangeCode()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1002, UNKNOWN",
        "1003, INVALID_KEY",
        "1006, RATE_LIMITED",
        "2002, UNKNOWN",
        "500, EXCHANGE_UNAVAILABLE",
        "4711, UNKNOWN"
    })
    void each_number_of_the_new_spot_api_has_its_reason(String code, Reason reason) {
        assertThat(spot(fresh(code, "no")).reason()).isEqualTo(reason);
        assertThat(spot(fresh(code, "no")).exchangeCode()).isEqualTo(code);
    }

    @Test
    void texts_decide_where_numbers_and_words_are_vague() {
        assertThat(spot(fresh("2002", "auth.fail")).reason()).isEqualTo(Reason.INVALID_KEY);
        assertThat(spot(fresh("1003", "Incorrect IP address:203.0.113.9")).reason())
                .isEqualTo(Reason.IP_NOT_ALLOWED);
        assertThat(spot(fresh("1003", "APIkey has expired")).reason()).isEqualTo(Reason.KEY_EXPIRED);
        assertThat(spot(old("invalid-parameter", "request limit reached")).reason())
                .isEqualTo(Reason.RATE_LIMITED);
        assertThat(spot(old("whatever", "we are maintaining the system")).reason())
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        assertThat(futures(fresh("4711", "System maintenance")).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "12004, KEY_EXPIRED",
        "12007, INVALID_KEY",
        "12008, INVALID_KEY",
        "1253, INVALID_KEY",
        "12005, IP_NOT_ALLOWED",
        "12001, CLOCK_SKEW",
        "12006, CLOCK_SKEW",
        "1109, NO_TRADING_PERMISSION",
        "1110, NO_TRADING_PERMISSION",
        "1111, NO_TRADING_PERMISSION",
        "1112, NO_TRADING_PERMISSION",
        "1113, NO_TRADING_PERMISSION",
        "1114, NO_TRADING_PERMISSION",
        "1115, NO_TRADING_PERMISSION",
        "1254, NO_TRADING_PERMISSION",
        "1220, FUTURES_NOT_ENABLED",
        "1010, FUTURES_NOT_ENABLED",
        "1011, FUTURES_NOT_ENABLED",
        "1012, FUTURES_NOT_ENABLED",
        "1021, FUTURES_NOT_ENABLED",
        "1084, ACCOUNT_RESTRICTED",
        "1221, ACCOUNT_RESTRICTED",
        "1222, ACCOUNT_RESTRICTED",
        "1223, ACCOUNT_RESTRICTED",
        "1224, ACCOUNT_RESTRICTED",
        "1231, ACCOUNT_RESTRICTED",
        "12009, ACCOUNT_RESTRICTED",
        "1032, RATE_LIMITED",
        "1000, EXCHANGE_UNAVAILABLE",
        "1001, EXCHANGE_UNAVAILABLE",
        "1003, EXCHANGE_UNAVAILABLE",
        "1004, EXCHANGE_UNAVAILABLE",
        "1431, EXCHANGE_UNAVAILABLE",
        "500, EXCHANGE_UNAVAILABLE",
        "1002, UNKNOWN",
        "4711, UNKNOWN"
    })
    void each_number_of_contracts_has_its_reason_in_both_generations(String code, Reason reason) {
        Refusal older =
                futures(answer(200, "{\"status\":\"error\",\"err_code\":" + code + ",\"err_msg\":\"no\",\"ts\":1}"));

        assertThat(older.reason()).isEqualTo(reason);
        assertThat(older.exchangeCode()).isEqualTo(code);
        assertThat(futures(fresh(code, "no"))).isEqualTo(older);
    }

    @Test
    void the_word_goes_before_the_number_where_an_answer_has_both() {
        assertThat(spot(answer(200, "{\"status\":\"error\",\"err-code\":\"system-maintenance\",\"code\":500}"))
                        .exchangeCode())
                .isEqualTo("system-maintenance");
    }

    @Test
    void a_broken_or_busy_exchange_is_no_fault_of_the_key_whatever_its_code() {
        assertThat(spot(answer(502, "{\"code\":4711}")).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        assertThat(spot(answer(429, "{\"code\":4711}")).reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(futures(answer(429, "")).reason()).isEqualTo(Reason.RATE_LIMITED);
    }

    @Test
    void the_time_to_wait_is_a_span_or_a_point_of_time_in_milliseconds() {
        String until = Long.toString(NOW.plusSeconds(9).toEpochMilli());
        String limited = "{\"code\":1006,\"message\":\"no\"}";

        assertThat(spot(answer(200, limited, Map.of("X-HB-RateLimit-Requests-Expire", until)))
                        .pause())
                .isEqualTo(Duration.ofSeconds(9));
        assertThat(spot(answer(200, limited, Map.of("X-HB-RateLimit-Requests-Expire", "1500")))
                        .pause())
                .isEqualTo(Duration.ofMillis(1500));
        assertThat(futures(answer(429, "", Map.of("ratelimit-reset", "3000", "recovery-time", until)))
                        .pause())
                .isEqualTo(Duration.ofSeconds(9));
        assertThat(futures(answer(429, "", Map.of("ratelimit-reset", "3000"))).pause())
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(spot(answer(429, "", Map.of("Retry-After", "7"))).pause()).isEqualTo(Duration.ofSeconds(7));
        assertThat(spot(answer(200, limited)).pause()).isNull();
        assertThat(spot(answer(200, limited, Map.of("X-HB-RateLimit-Requests-Expire", "1000000000000")))
                        .pause())
                .as("a point of time in the past")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Bad gateway</html>",
                "{\"status\":\"ok\",\"data\":[",
                "{\"data\":[]}",
                "[]",
                "{\"status\":\"error\"}",
                "{\"code\":null,\"data\":[]}",
                "{\"status\":\"ok\",\"err-code\":\"login-required\",\"data\":[]}",
                "{\"status\":\"error\",\"code\":200,\"data\":[]}"
            })
    void what_is_no_answer_of_the_api_is_never_a_success_nor_the_fault_of_the_key(String body) {
        for (int status : new int[] {200, 302, 403, 500}) {
            assertThat(spot(answer(status, body)).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        }
    }

    @Test
    void a_bare_401_says_nothing_about_the_key() {
        assertThat(spot(answer(401, "<html>")).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void success_and_failure_at_the_same_time_is_no_success() {
        assertThat(spot(answer(500, "{\"status\":\"ok\",\"data\":[]}")).reason())
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        assertThat(futures(answer(500, "{\"code\":200,\"data\":[]}")).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    private static Answer old(String code, String message) {
        return answer(
                200,
                "{\"status\":\"error\",\"err-code\":\"" + code + "\",\"err-msg\":\"" + message + "\",\"data\":null}");
    }

    private static Answer fresh(String code, String message) {
        return answer(200, "{\"code\":" + code + ",\"message\":\"" + message + "\"}");
    }

    private static Refusal spot(Answer answer) {
        return ((Reading.Refused) HtxSpotCalls.balance().reader().read(answer, NOW)).refusal();
    }

    private static Refusal futures(Answer answer) {
        return ((Reading.Refused) HtxFuturesCalls.balance().reader().read(answer, NOW)).refusal();
    }
}
