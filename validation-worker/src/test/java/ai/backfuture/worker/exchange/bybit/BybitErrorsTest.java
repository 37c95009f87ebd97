package ai.backfuture.worker.exchange.bybit;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error table of Bybit's documents, row by row, as a signed read meets it. */
class BybitErrorsTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "200, 10003, INVALID_KEY",
        "200, 10004, INVALID_KEY",
        "200, 10007, INVALID_KEY",
        "401, 10007, INVALID_KEY",
        "200, 33004, KEY_EXPIRED",
        "200, -2015, KEY_EXPIRED",
        "200, 10005, NO_READ_PERMISSION",
        "200, 10010, IP_NOT_ALLOWED",
        "200, 10002, CLOCK_SKEW",
        "200, -1, CLOCK_SKEW",
        "200, 10006, RATE_LIMITED",
        "200, 170222, RATE_LIMITED",
        "200, 170005, RATE_LIMITED",
        "200, 10018, RATE_LIMITED",
        "429, 429, RATE_LIMITED",
        "200, 10008, ACCOUNT_RESTRICTED",
        "200, 10009, ACCOUNT_RESTRICTED",
        "200, 10024, ACCOUNT_RESTRICTED",
        "200, 10027, ACCOUNT_RESTRICTED",
        "200, 20096, ACCOUNT_RESTRICTED",
        "200, 110066, ACCOUNT_RESTRICTED",
        "200, 110124, ACCOUNT_RESTRICTED",
        "200, 110132, ACCOUNT_RESTRICTED",
        "200, 131004, ACCOUNT_RESTRICTED",
        "200, 131065, ACCOUNT_RESTRICTED",
        "200, 170209, ACCOUNT_RESTRICTED",
        "200, 170348, ACCOUNT_RESTRICTED",
        "200, 10000, EXCHANGE_UNAVAILABLE",
        "200, 10016, EXCHANGE_UNAVAILABLE",
        "200, 170001, EXCHANGE_UNAVAILABLE",
        "200, 170007, EXCHANGE_UNAVAILABLE",
        "200, 170032, EXCHANGE_UNAVAILABLE",
        "502, 777, EXCHANGE_UNAVAILABLE",
        "200, 10028, UNKNOWN",
        "200, 100028, UNKNOWN",
        "200, 10029, UNKNOWN",
        "200, 10001, UNKNOWN",
        "404, 10017, UNKNOWN",
        "200, 777, UNKNOWN",
        "400, 777, UNKNOWN",
    })
    void a_code_means_what_the_documents_say(int status, int code, Reason reason) {
        assertThat(refusal(answer(status, "{\"retCode\":" + code + ",\"retMsg\":\"x\",\"result\":{}}"))
                        .reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "200, '<html></html>', EXCHANGE_UNAVAILABLE",
        "200, '', EXCHANGE_UNAVAILABLE",
        "500, 'oops', EXCHANGE_UNAVAILABLE",
        "403, '<html>blocked in your country</html>', UNKNOWN",
        "403, '403, access too frequent', RATE_LIMITED",
        "429, '', RATE_LIMITED",
        "401, '', INVALID_KEY",
        "500, '{\"retCode\":0,\"result\":{\"list\":[]}}', EXCHANGE_UNAVAILABLE",
        "200, '{\"retCode\":0,\"result\":{}}', UNKNOWN",
    })
    void an_answer_without_a_code_is_judged_by_its_status(int status, String body, Reason reason) {
        assertThat(refusal(answer(status, body)).reason()).isEqualTo(reason);
    }

    @Test
    void a_limit_of_the_key_tells_when_it_is_over() {
        String reset = Long.toString(NOW.plusSeconds(7).toEpochMilli());

        Refusal refusal = refusal(answer(200, "{\"retCode\":10006}", Map.of("X-Bapi-Limit-Reset-Timestamp", reset)));

        assertThat(refusal.pause()).isEqualTo(Duration.ofSeconds(7));
        assertThat(refusal.reach()).isEqualTo(Refusal.Reach.KEY);
    }

    @Test
    void an_address_that_is_shut_out_stays_away_for_ten_minutes() {
        Refusal refusal = refusal(answer(403, "403, access too frequent"));

        assertThat(refusal.pause()).isEqualTo(Duration.ofMinutes(10));
        assertThat(refusal.reach()).isEqualTo(Refusal.Reach.ADDRESS);
    }

    private static Refusal refusal(Answer answer) {
        Reading reading = new Bybit().calls(Set.of(Market.SPOT)).get(1).reader().read(answer, NOW);
        return ((Reading.Refused) reading).refusal();
    }
}
