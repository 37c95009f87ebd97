package ai.backfuture.worker.exchange.mexc;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The error table of MEXC's spot documents, row by row, as a read of the balances meets it. */
class MexcSpotErrorsTest {

    private final Call account = MexcSpotCalls.account();

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "400, 10072, INVALID_KEY",
        "403, 10072, INVALID_KEY",
        "400, 700001, INVALID_KEY",
        "400, 400, INVALID_KEY",
        "400, 10001, INVALID_KEY",
        "400, 700002, INVALID_KEY",
        "400, 602, INVALID_KEY",
        "400, 700003, CLOCK_SKEW",
        "400, 10073, CLOCK_SKEW",
        "400, 700005, CLOCK_SKEW",
        "400, 700006, IP_NOT_ALLOWED",
        "403, 700006, IP_NOT_ALLOWED",
        "400, 700007, NO_READ_PERMISSION",
        "403, 700007, NO_READ_PERMISSION",
        "403, 401, NO_READ_PERMISSION",
        "429, 429, RATE_LIMITED",
        "418, 429, RATE_LIMITED",
        "400, 60005, ACCOUNT_RESTRICTED",
        "400, 730100, ACCOUNT_RESTRICTED",
        "400, 70011, ACCOUNT_RESTRICTED",
        "400, 140002, ACCOUNT_RESTRICTED",
        "400, 10265, ACCOUNT_RESTRICTED",
        "400, 10007, UNKNOWN",
        "400, 30016, UNKNOWN",
        "400, 30018, UNKNOWN",
        "400, 30020, UNKNOWN",
        "500, 500, EXCHANGE_UNAVAILABLE",
        "503, 503, EXCHANGE_UNAVAILABLE",
        "504, 504, EXCHANGE_UNAVAILABLE",
        "400, 604, EXCHANGE_UNAVAILABLE",
        "400, 801, EXCHANGE_UNAVAILABLE",
        "400, 11444, EXCHANGE_UNAVAILABLE",
        "502, 123456, EXCHANGE_UNAVAILABLE",
        "400, 700004, UNKNOWN",
        "400, 700008, UNKNOWN",
        "400, 700013, UNKNOWN",
        "400, 999999, UNKNOWN"
    })
    void each_code_has_its_reason_whether_number_or_text(int status, String code, Reason reason) {
        Refusal asNumber = refusal(answer(status, "{\"code\":" + code + ",\"msg\":\"no\"}"));
        Refusal asText = refusal(answer(status, "{\"code\":\"" + code + "\",\"msg\":\"no\"}"));

        assertThat(asNumber.reason()).isEqualTo(reason);
        assertThat(asNumber.exchangeCode()).isEqualTo(code);
        assertThat(asText).isEqualTo(asNumber);
    }

    @Test
    void the_address_that_the_exchange_saw_is_taken_from_its_text() {
        Refusal refusal =
                refusal(answer(400, "{\"code\":700006,\"msg\":\"IP [203.0.113.77] not in the ip white list\"}"));

        assertThat(refusal.seenAddress()).isEqualTo("203.0.113.77");
    }

    @Test
    void maintenance_in_the_text_is_no_fault_of_the_key() {
        Refusal refusal = refusal(answer(400, "{\"code\":42,\"msg\":\"System Maintenance, come back\"}"));

        assertThat(refusal.reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Access Denied</body></html>",
                "{\"balances\":[",
                "null",
                "\"no\"",
                "{\"balances\":[]} trailing",
                "{\"balances\":[],\"balances\":[]}"
            })
    void what_is_no_answer_of_the_api_is_never_a_success_nor_the_fault_of_the_key(String body) {
        assertThat(refusal(answer(200, body)).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        assertThat(refusal(answer(403, body)).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        assertThat(refusal(answer(302, body)).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        assertThat(refusal(answer(503, body)).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        assertThat(refusal(answer(401, body)).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void an_answer_without_the_balances_is_no_success() {
        assertThat(refusal(answer(200, "{}")).reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(refusal(answer(200, "{\"balances\":{}}")).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void retry_after_is_kept_and_a_ban_concerns_every_key() {
        Refusal limited = refusal(answer(429, "{\"code\":429,\"msg\":\"no\"}", Map.of("Retry-After", "7")));
        Refusal banned = refusal(answer(418, "", Map.of("retry-after", "130")));
        Refusal bannedWithoutTime = refusal(answer(418, ""));

        assertThat(limited.pause()).isEqualTo(Duration.ofSeconds(7));
        assertThat(limited.reach()).isEqualTo(Refusal.Reach.KEY);
        assertThat(banned.pause()).isEqualTo(Duration.ofSeconds(130));
        assertThat(banned.reach()).isEqualTo(Refusal.Reach.ADDRESS);
        assertThat(bannedWithoutTime.pause()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void an_empty_account_is_a_success() {
        assertThat(account.reader().read(answer(200, "{\"balances\":[]}"), NOW)).isInstanceOf(Reading.Learnt.class);
    }

    private Refusal refusal(Answer answer) {
        return ((Reading.Refused) account.reader().read(answer, NOW)).refusal();
    }
}
