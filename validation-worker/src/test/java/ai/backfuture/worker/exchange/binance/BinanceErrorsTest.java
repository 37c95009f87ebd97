package ai.backfuture.worker.exchange.binance;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The error tables of Binance's documents, row by row, as a read of the balances meets them. */
class BinanceErrorsTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "401, -2015, NO_READ_PERMISSION",
        "400, -2015, NO_READ_PERMISSION",
        "401, -2014, INVALID_KEY",
        "400, -2014, INVALID_KEY",
        "400, -1022, INVALID_KEY",
        "401, -1002, INVALID_KEY",
        "401, -1099, INVALID_KEY",
        "403, -1005, IP_NOT_ALLOWED",
        "403, -1011, IP_NOT_ALLOWED",
        "400, -1021, CLOCK_SKEW",
        "400, -5028, CLOCK_SKEW",
        "429, -1003, RATE_LIMITED",
        "429, -1015, RATE_LIMITED",
        "418, -1003, RATE_LIMITED",
        "451, 0, EXCHANGE_UNAVAILABLE",
        "403, 0, EXCHANGE_UNAVAILABLE",
        "500, -1000, EXCHANGE_UNAVAILABLE",
        "400, -1001, EXCHANGE_UNAVAILABLE",
        "400, -1006, EXCHANGE_UNAVAILABLE",
        "408, -1007, EXCHANGE_UNAVAILABLE",
        "503, -1008, EXCHANGE_UNAVAILABLE",
        "400, -1016, EXCHANGE_UNAVAILABLE",
        "502, -9999, EXCHANGE_UNAVAILABLE",
        "400, -2017, ACCOUNT_RESTRICTED",
        "400, -2023, ACCOUNT_RESTRICTED",
        "400, -4087, ACCOUNT_RESTRICTED",
        "400, -4088, ACCOUNT_RESTRICTED",
        "400, -4109, ACCOUNT_RESTRICTED",
        "400, -4192, ACCOUNT_RESTRICTED",
        "400, -4400, ACCOUNT_RESTRICTED",
        "400, -4402, ACCOUNT_RESTRICTED",
        "400, -2010, UNKNOWN",
        "400, -1102, UNKNOWN",
        "400, -9999, UNKNOWN",
    })
    void a_code_means_what_the_documents_say(int status, int code, Reason reason) {
        assertThat(refusal(StepName.BALANCE, error(status, code, "x")).reason()).isEqualTo(reason);
    }

    @Test
    void one_code_about_the_call_that_any_key_may_make_is_about_key_or_address() {
        Refusal refusal = refusal(StepName.PERMISSIONS, error(401, -2015, "Invalid API-key, IP, or permissions"));

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_KEY);
        assertThat(refusal.hint()).contains("does not tell which");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This action is disabled on this account.",
                "This account may not place or cancel orders.",
                "This symbol is not permitted for this account."
            })
    void an_order_code_restricts_the_account_by_its_text(String message) {
        assertThat(refusal(StepName.BALANCE, error(400, -2010, message)).reason())
                .isEqualTo(Reason.ACCOUNT_RESTRICTED);
    }

    @ParameterizedTest
    @CsvSource({"429, 7, 7", "418, 300, 300", "418, '', 120"})
    void limits_are_about_our_address_and_tell_how_long(int status, String retryAfter, long seconds) {
        Refusal refusal = refusal(
                StepName.BALANCE,
                answer(status, "{\"code\":-1003,\"msg\":\"Too many requests.\"}", Map.of("Retry-After", retryAfter)));

        assertThat(refusal.pause()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(refusal.reach()).isEqualTo(Refusal.Reach.ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "200, '<html></html>', EXCHANGE_UNAVAILABLE",
        "200, '{\"balances\":[', EXCHANGE_UNAVAILABLE",
        "200, '', EXCHANGE_UNAVAILABLE",
        "200, '\"text\"', EXCHANGE_UNAVAILABLE",
        "403, '<html></html>', EXCHANGE_UNAVAILABLE",
        "451, '<html></html>', EXCHANGE_UNAVAILABLE",
        "401, '<html></html>', UNKNOWN",
        "429, '', RATE_LIMITED",
        "418, '', RATE_LIMITED",
        "500, '{}', EXCHANGE_UNAVAILABLE",
        "200, '{}', UNKNOWN",
    })
    void an_answer_without_a_code_says_nothing_about_the_key(int status, String body, Reason reason) {
        assertThat(refusal(StepName.BALANCE, answer(status, body)).reason()).isEqualTo(reason);
    }

    private static Answer error(int status, int code, String message) {
        return answer(status, "{\"code\":" + code + ",\"msg\":\"" + message + "\"}");
    }

    private static Refusal refusal(StepName step, Answer answer) {
        Reading reading = new Binance()
                .calls(Set.of(Market.SPOT)).stream()
                        .filter(call -> call.step() == step)
                        .findFirst()
                        .orElseThrow()
                        .reader()
                        .read(answer, NOW);
        return ((Reading.Refused) reading).refusal();
    }
}
