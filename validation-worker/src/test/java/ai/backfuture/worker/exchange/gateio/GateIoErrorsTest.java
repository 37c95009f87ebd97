package ai.backfuture.worker.exchange.gateio;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gate.io's labels, row by row. */
class GateIoErrorsTest {

    private final Call orders = GateIoCalls.spotOrders();

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "401, INVALID_KEY, INVALID_KEY",
        "401, INVALID_CREDENTIALS, INVALID_KEY",
        "401, AUTHENTICATION_FAILED, INVALID_KEY",
        "401, INVALID_SIGNATURE, INVALID_KEY",
        "401, MISSING_REQUIRED_HEADER, UNKNOWN",
        "401, REQUEST_EXPIRED, CLOCK_SKEW",
        "401, IP_FORBIDDEN, IP_NOT_ALLOWED",
        "403, FORBIDDEN, NO_READ_PERMISSION",
        "400, READ_ONLY, NO_TRADING_PERMISSION",
        "403, READ_ONLY, NO_TRADING_PERMISSION",
        "400, ACCOUNT_LOCKED, ACCOUNT_RESTRICTED",
        "403, ACCOUNT_LOCKED, ACCOUNT_RESTRICTED",
        "400, SUB_ACCOUNT_LOCKED, ACCOUNT_RESTRICTED",
        "400, ACCOUNT_EXCEPTION, ACCOUNT_RESTRICTED",
        "400, KYC_REQUIRED, ACCOUNT_RESTRICTED",
        "400, RISK_CONTROL, ACCOUNT_RESTRICTED",
        "400, INELIGIBLE, ACCOUNT_RESTRICTED",
        "400, USER_NOT_FOUND, UNKNOWN",
        "429, TOO_MANY_REQUESTS, RATE_LIMITED",
        "400, TOO_FAST, RATE_LIMITED",
        "500, INTERNAL, EXCHANGE_UNAVAILABLE",
        "400, SERVER_ERROR, EXCHANGE_UNAVAILABLE",
        "503, TOO_BUSY, EXCHANGE_UNAVAILABLE",
        "502, SOMETHING_NEW, EXCHANGE_UNAVAILABLE",
        "429, SOMETHING_NEW, RATE_LIMITED",
        "401, SOMETHING_NEW, UNKNOWN",
        "400, SOMETHING_NEW, UNKNOWN",
        "200, SOMETHING_NEW, UNKNOWN"
    })
    void each_label_has_its_reason(int status, String label, Reason reason) {
        Refusal refusal = refusal(orders, error(status, label, "no"));

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.exchangeCode()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401|IP_FORBIDDEN|Request IP not in whitelist: 198.51.100.23",
                "401|FORBIDDEN|Request IP not in whitelist: 198.51.100.23",
                "403|FORBIDDEN|request ip NOT IN WHITELIST (198.51.100.23)"
            })
    void a_foreign_address_is_told_by_label_or_by_text(int status, String label, String message) {
        Refusal refusal = refusal(orders, error(status, label, message));

        assertThat(refusal.reason()).isEqualTo(Reason.IP_NOT_ALLOWED);
        assertThat(refusal.seenAddress()).isEqualTo("198.51.100.23");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "detail"})
    void the_text_stands_in_one_of_two_members(String member) {
        Answer answer =
                answer(403, "{\"label\":\"FORBIDDEN\",\"" + member + "\":\"Request IP not in whitelist: 1.2.3.4\"}");

        assertThat(refusal(orders, answer).reason()).isEqualTo(Reason.IP_NOT_ALLOWED);
    }

    @Test
    void a_futures_account_that_was_never_opened_is_no_fault_of_the_key() {
        Refusal refusal = refusal(
                GateIoCalls.futuresBalance(),
                error(400, "USER_NOT_FOUND", "please transfer funds first to create futures account"));

        assertThat(refusal.reason()).isEqualTo(Reason.FUTURES_NOT_ENABLED);
        assertThat(refusal.hint()).contains("no futures account");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Gate-RateLimit-Reset-Timestamp, 1793577607, 6877",
        "X-Gate-RateLimit-Reset-Timestamp, 1793577607000, 6877",
        "x-gate-ratelimit-reset-timestamp, 1793577500, 0",
        "Retry-After, 7, 7000"
    })
    void the_time_to_wait_is_told_by_the_end_of_the_limit(String header, String value, long millis) {
        Refusal refusal = refusal(
                orders,
                answer(429, "{\"label\":\"TOO_MANY_REQUESTS\",\"message\":\"slow down\"}", Map.of(header, value)));

        assertThat(refusal.pause()).isEqualTo(Duration.ofMillis(millis));
        assertThat(refusal.reach()).isEqualTo(Refusal.Reach.KEY);
    }

    @Test
    void a_limit_may_come_without_its_end() {
        assertThat(refusal(orders, error(429, "TOO_MANY_REQUESTS", "no")).pause())
                .isNull();
        assertThat(refusal(orders, answer(429, "")).reason()).isEqualTo(Reason.RATE_LIMITED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Bad gateway</html>", "[{\"id\":", "\"text\"", "[] []"})
    void what_is_no_answer_of_the_api_is_never_a_success_nor_the_fault_of_the_key(String body) {
        for (int status : new int[] {200, 302, 403, 500}) {
            assertThat(refusal(orders, answer(status, body)).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        }
        assertThat(refusal(orders, answer(401, body)).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void a_list_with_a_status_of_failure_is_no_success() {
        assertThat(refusal(orders, answer(500, "[]")).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @Test
    void the_time_comes_in_milliseconds() {
        assertThat(pulse(answer(200, "{\"server_time\": 1700000000000}")))
                .isEqualTo(new Sign.Time(Instant.ofEpochSecond(1_700_000_000L)));
        assertThat(pulse(answer(200, "{}"))).isInstanceOf(Sign.Unclear.class);
    }

    @Test
    void a_public_call_says_nothing_about_a_key() {
        assertThat(pulse(error(401, "INVALID_KEY", "no")))
                .isInstanceOfSatisfying(
                        Sign.Unclear.class,
                        unclear -> assertThat(unclear.refusal().reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE));
    }

    private static Sign pulse(Answer answer) {
        return new GateIo().pulse(Site.SPOT).getFirst().reader().apply(answer, NOW);
    }

    private static Answer error(int status, String label, String message) {
        return answer(status, "{\"label\":\"" + label + "\",\"message\":\"" + message + "\"}");
    }

    private static Refusal refusal(Call call, Answer answer) {
        return ((Reading.Refused) call.reader().read(answer, NOW)).refusal();
    }
}
