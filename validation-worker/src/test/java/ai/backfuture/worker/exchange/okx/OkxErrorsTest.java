package ai.backfuture.worker.exchange.okx;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error table of OKX's documents, row by row, as a signed read meets it. */
class OkxErrorsTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "401, 50111, INVALID_KEY",
        "401, 50113, INVALID_KEY",
        "401, 50114, INVALID_KEY",
        "401, 50101, INVALID_KEY",
        "200, 50008, INVALID_KEY",
        "401, 50105, WRONG_PASSPHRASE",
        "401, 50102, CLOCK_SKEW",
        "401, 50112, CLOCK_SKEW",
        "401, 50110, IP_NOT_ALLOWED",
        "403, 50035, IP_NOT_ALLOWED",
        "401, 50120, NO_READ_PERMISSION",
        "401, 50030, NO_READ_PERMISSION",
        "400, 50100, ACCOUNT_RESTRICTED",
        "200, 50007, ACCOUNT_RESTRICTED",
        "200, 50009, ACCOUNT_RESTRICTED",
        "200, 50012, ACCOUNT_RESTRICTED",
        "200, 50019, ACCOUNT_RESTRICTED",
        "200, 50022, ACCOUNT_RESTRICTED",
        "200, 50027, ACCOUNT_RESTRICTED",
        "200, 50029, ACCOUNT_RESTRICTED",
        "200, 50051, ACCOUNT_RESTRICTED",
        "200, 50052, ACCOUNT_RESTRICTED",
        "200, 50059, ACCOUNT_RESTRICTED",
        "200, 50060, ACCOUNT_RESTRICTED",
        "200, 4088, ACCOUNT_RESTRICTED",
        "200, 51155, ACCOUNT_RESTRICTED",
        "200, 51734, ACCOUNT_RESTRICTED",
        "200, 50121, EXCHANGE_UNAVAILABLE",
        "429, 50011, RATE_LIMITED",
        "200, 50040, RATE_LIMITED",
        "200, 50061, RATE_LIMITED",
        "503, 50001, EXCHANGE_UNAVAILABLE",
        "400, 50004, EXCHANGE_UNAVAILABLE",
        "410, 50005, EXCHANGE_UNAVAILABLE",
        "429, 50013, EXCHANGE_UNAVAILABLE",
        "500, 50026, EXCHANGE_UNAVAILABLE",
        "200, 50046, EXCHANGE_UNAVAILABLE",
        "200, 50062, EXCHANGE_UNAVAILABLE",
        "401, 50103, UNKNOWN",
        "401, 50107, UNKNOWN",
        "405, 50115, UNKNOWN",
        "200, 99999, UNKNOWN",
        "502, 99999, EXCHANGE_UNAVAILABLE",
        "429, 99999, RATE_LIMITED",
    })
    void a_code_means_what_the_documents_say(int status, String code, Reason reason) {
        assertThat(refusal(error(status, code)).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "200, '<html></html>', EXCHANGE_UNAVAILABLE",
        "200, '', EXCHANGE_UNAVAILABLE",
        "200, '{\"data\":[]}', EXCHANGE_UNAVAILABLE",
        "503, '<html></html>', EXCHANGE_UNAVAILABLE",
        "401, '<html></html>', UNKNOWN",
        "429, '', RATE_LIMITED",
        "500, '{\"code\":\"0\",\"data\":[]}', EXCHANGE_UNAVAILABLE",
        "200, '{\"code\":\"0\",\"data\":{}}', UNKNOWN",
    })
    void an_answer_without_a_code_says_nothing_about_the_key(int status, String body, Reason reason) {
        assertThat(refusal(answer(status, body)).reason()).isEqualTo(reason);
    }

    @Test
    void a_limit_is_waited_for_over_its_window() {
        assertThat(refusal(error(429, "50011")).pause()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_key_that_is_not_known_here_is_looked_for_in_other_regions() {
        Reading reading = read(error(401, "50119"));

        assertThat(reading).isInstanceOfSatisfying(Reading.Elsewhere.class, elsewhere -> {
            assertThat(elsewhere.others())
                    .extracting(call -> call.endpoint().site().name())
                    .containsExactly("eea", "us");
            assertThat(elsewhere.refusal().reason()).isEqualTo(Reason.INVALID_KEY);
        });
    }

    private static Answer error(int status, String code) {
        return answer(status, "{\"code\":\"" + code + "\",\"msg\":\"x\",\"data\":[]}");
    }

    private static Refusal refusal(Answer answer) {
        return ((Reading.Refused) read(answer)).refusal();
    }

    private static Reading read(Answer answer) {
        return new Okx().calls(Set.of(Market.SPOT)).get(1).reader().read(answer, NOW);
    }
}
