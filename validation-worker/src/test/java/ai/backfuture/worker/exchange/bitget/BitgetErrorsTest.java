package ai.backfuture.worker.exchange.bitget;

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

/** Bitget's error table, row by row; the code decides, whatever the HTTP status. */
class BitgetErrorsTest {

    private final Call orders = BitgetCalls.spotOrders();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "40006, INVALID_KEY",
        "40037, INVALID_KEY",
        "40041, INVALID_KEY",
        "40009, INVALID_KEY",
        "40012, WRONG_PASSPHRASE",
        "40036, WRONG_PASSPHRASE",
        "40099, INVALID_KEY",
        "40001, UNKNOWN",
        "40002, UNKNOWN",
        "40003, UNKNOWN",
        "40011, UNKNOWN",
        "40007, UNKNOWN",
        "400172, UNKNOWN",
        "40017, UNKNOWN",
        "40019, UNKNOWN",
        "40020, UNKNOWN",
        "40005, CLOCK_SKEW",
        "40008, CLOCK_SKEW",
        "40004, CLOCK_SKEW",
        "40078, CLOCK_SKEW",
        "40911, CLOCK_SKEW",
        "40018, IP_NOT_ALLOWED",
        "40038, IP_NOT_ALLOWED",
        "49003, IP_NOT_ALLOWED",
        "40014, NO_READ_PERMISSION",
        "40040, NO_READ_PERMISSION",
        "40025, ACCOUNT_RESTRICTED",
        "40301, ACCOUNT_RESTRICTED",
        "40013, ACCOUNT_RESTRICTED",
        "40016, ACCOUNT_RESTRICTED",
        "40022, ACCOUNT_RESTRICTED",
        "40023, ACCOUNT_RESTRICTED",
        "40024, ACCOUNT_RESTRICTED",
        "40026, ACCOUNT_RESTRICTED",
        "40031, ACCOUNT_RESTRICTED",
        "40035, ACCOUNT_RESTRICTED",
        "40061, ACCOUNT_RESTRICTED",
        "40068, ACCOUNT_RESTRICTED",
        "40100, ACCOUNT_RESTRICTED",
        "40101, ACCOUNT_RESTRICTED",
        "40111, ACCOUNT_RESTRICTED",
        "40199, ACCOUNT_RESTRICTED",
        "40710, ACCOUNT_RESTRICTED",
        "40000, EXCHANGE_UNAVAILABLE",
        "40103, EXCHANGE_UNAVAILABLE",
        "40104, EXCHANGE_UNAVAILABLE",
        "429, RATE_LIMITED",
        "40010, EXCHANGE_UNAVAILABLE",
        "40015, EXCHANGE_UNAVAILABLE",
        "40200, EXCHANGE_UNAVAILABLE",
        "40308, EXCHANGE_UNAVAILABLE",
        "40725, EXCHANGE_UNAVAILABLE",
        "40085, UNKNOWN",
        "99999, UNKNOWN"
    })
    void each_code_has_its_reason_whatever_the_status(String code, Reason reason) {
        for (int status : new int[] {200, 400, 401, 403}) {
            Refusal refusal = refusal(error(status, code, "no"));

            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.exchangeCode()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({"40009, secret key", "40012, passphrase", "40099, demo", "40103, our server"})
    void what_the_reason_does_not_say_is_said_in_a_sentence(String code, String words) {
        assertThat(refusal(error(400, code, "no")).hint()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Invalid IP [198.51.100.23]|198.51.100.23", "The request ip is not in the whitelist|"})
    void the_address_that_the_exchange_saw_is_taken_from_its_text(String message, String address) {
        assertThat(refusal(error(400, "40018", message)).seenAddress()).isEqualTo(address);
    }

    @Test
    void a_limit_is_over_after_a_second_unless_the_exchange_says_more() {
        Refusal withoutTime = refusal(error(429, "429", "Too Many Requests"));
        Refusal withTime = refusal(answer(429, "", Map.of("Retry-After", "7")));

        assertThat(withoutTime.pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(withoutTime.reach()).isEqualTo(Refusal.Reach.KEY);
        assertThat(withTime.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(withTime.pause()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void an_unknown_code_of_a_broken_exchange_is_the_exchange_s_fault() {
        assertThat(refusal(error(502, "99999", "no")).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        assertThat(refusal(error(429, "99999", "no")).reason()).isEqualTo(Reason.RATE_LIMITED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Bad gateway</html>",
                "{\"code\":\"00000\",\"data\":[",
                "{\"data\":{\"list\":[]}}",
                "[]",
                "{\"code\":null,\"data\":[]}"
            })
    void what_is_no_answer_of_the_api_is_never_a_success_nor_the_fault_of_the_key(String body) {
        for (int status : new int[] {200, 302, 403, 500}) {
            assertThat(refusal(answer(status, body)).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        }
        assertThat(refusal(answer(401, body)).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void success_and_failure_at_the_same_time_is_no_success() {
        assertThat(refusal(answer(500, "{\"code\":\"00000\",\"data\":{\"list\":[]}}"))
                        .reason())
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @Test
    void the_time_comes_as_text_in_milliseconds() {
        assertThat(pulse(answer(200, "{\"code\":\"00000\",\"data\":{\"serverTime\":\"1793577600123\"}}")))
                .isEqualTo(new Sign.Time(Instant.ofEpochMilli(1_793_577_600_123L)));
        assertThat(pulse(answer(200, "{\"code\":\"00000\",\"data\":{}}"))).isInstanceOf(Sign.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40200", "40308"})
    void maintenance_is_said_by_the_exchange_itself(String code) {
        assertThat(pulse(error(400, code, "upgrade"))).isInstanceOfSatisfying(Sign.Closed.class, closed -> assertThat(
                        closed.refusal().reason())
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE));
    }

    @Test
    void a_public_call_says_nothing_about_a_key() {
        assertThat(pulse(error(400, "40006", "Invalid ACCESS_KEY")))
                .isInstanceOfSatisfying(
                        Sign.Unclear.class,
                        unclear -> assertThat(unclear.refusal().reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE));
    }

    private static Sign pulse(Answer answer) {
        return new Bitget().pulse(Site.SPOT).getFirst().reader().apply(answer, NOW);
    }

    private static Answer error(int status, String code, String message) {
        return answer(status, "{\"code\":\"" + code + "\",\"msg\":\"" + message + "\",\"data\":null}");
    }

    private Refusal refusal(Answer answer) {
        return ((Reading.Refused) orders.reader().read(answer, NOW)).refusal();
    }
}
