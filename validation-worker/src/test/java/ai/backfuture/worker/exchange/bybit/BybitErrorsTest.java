package ai.backfuture.worker.exchange.bybit;

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

/** Bybit's error table, row by row, as a read of open orders meets it; the code decides, whatever the HTTP status. */
class BybitErrorsTest {

    private final Call orders = BybitCalls.spotOrders();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "10004, INVALID_KEY",
        "10007, INVALID_KEY",
        "33004, KEY_EXPIRED",
        "-2015, INVALID_KEY",
        "10005, NO_READ_PERMISSION",
        "10010, IP_NOT_ALLOWED",
        "10002, CLOCK_SKEW",
        "-1, CLOCK_SKEW",
        "10006, RATE_LIMITED",
        "170222, RATE_LIMITED",
        "170005, RATE_LIMITED",
        "10018, RATE_LIMITED",
        "429, RATE_LIMITED",
        "10008, ACCOUNT_RESTRICTED",
        "10009, ACCOUNT_RESTRICTED",
        "110132, ACCOUNT_RESTRICTED",
        "170209, ACCOUNT_RESTRICTED",
        "170348, ACCOUNT_RESTRICTED",
        "10024, ACCOUNT_RESTRICTED",
        "10027, ACCOUNT_RESTRICTED",
        "110066, ACCOUNT_RESTRICTED",
        "110124, ACCOUNT_RESTRICTED",
        "131004, ACCOUNT_RESTRICTED",
        "131065, ACCOUNT_RESTRICTED",
        "20096, ACCOUNT_RESTRICTED",
        "10028, UNKNOWN",
        "100028, UNKNOWN",
        "10029, UNKNOWN",
        "10000, EXCHANGE_UNAVAILABLE",
        "10016, EXCHANGE_UNAVAILABLE",
        "170001, EXCHANGE_UNAVAILABLE",
        "170007, EXCHANGE_UNAVAILABLE",
        "170032, EXCHANGE_UNAVAILABLE",
        "10001, UNKNOWN",
        "10017, UNKNOWN"
    })
    void each_code_has_its_reason_whatever_the_status(String code, Reason reason) {
        for (int status : new int[] {200, 400, 401, 403, 500}) {
            Refusal asNumber = refusal(answer(status, "{\"retCode\":" + code + ",\"retMsg\":\"no\"}"));
            Refusal asText = refusal(answer(status, "{\"retCode\":\"" + code + "\",\"retMsg\":\"no\"}"));

            assertThat(asNumber.reason()).isEqualTo(reason);
            assertThat(asNumber.exchangeCode()).isEqualTo(code);
            assertThat(asText).isEqualTo(asNumber);
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "200, UNKNOWN",
        "401, INVALID_KEY",
        "403, UNKNOWN",
        "429, RATE_LIMITED",
        "500, EXCHANGE_UNAVAILABLE",
        "503, EXCHANGE_UNAVAILABLE"
    })
    void a_code_that_we_do_not_know_is_told_by_the_status(int status, Reason reason) {
        assertThat(refusal(answer(status, "{\"retCode\":987654,\"retMsg\":\"no\"}"))
                        .reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "200, EXCHANGE_UNAVAILABLE",
        "302, EXCHANGE_UNAVAILABLE",
        "400, UNKNOWN",
        "401, UNKNOWN",
        "403, UNKNOWN",
        "404, UNKNOWN",
        "429, RATE_LIMITED",
        "500, EXCHANGE_UNAVAILABLE",
        "503, EXCHANGE_UNAVAILABLE"
    })
    void a_page_is_told_by_its_status_and_never_blames_the_key(int status, Reason reason) {
        assertThat(refusal(answer(status, "<html>Sorry</html>")).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"error\":\"unauthorized\"}"})
    void the_status_of_a_wrong_key_counts_without_a_code(String body) {
        Refusal refusal = refusal(answer(401, body));

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_KEY);
        assertThat(refusal.exchangeCode()).isEqualTo("HTTP-401");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"retCode\":0,\"result\":{\"list\":[",
                "{\"result\":{\"list\":[]}}",
                "{\"retCode\":null,\"result\":{\"list\":[]}}",
                "[]",
                "{\"retCode\":0,\"result\":{\"list\":[]}} trailing"
            })
    void what_is_no_answer_of_the_api_is_no_success(String body) {
        assertThat(refusal(answer(200, body)).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @Test
    void a_success_needs_its_status_and_its_list() {
        assertThat(refusal(answer(500, "{\"retCode\":0,\"result\":{\"list\":[]}}"))
                        .reason())
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        assertThat(refusal(answer(200, "{\"retCode\":0,\"result\":{}}")).reason())
                .isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void an_account_without_orders_is_a_success() {
        Reading reading = orders.reader()
                .read(answer(200, "{\"retCode\":0,\"result\":{\"list\":[],\"nextPageCursor\":\"\"}}"), NOW);

        assertThat(reading).isInstanceOf(Reading.Learnt.class);
    }

    @Test
    void the_address_that_the_exchange_saw_is_taken_from_its_text() {
        Refusal refusal = refusal(answer(200, "{\"retCode\":10010,\"retMsg\":\"Unmatched IP, ip:203.0.113.77\"}"));

        assertThat(refusal.seenAddress()).isEqualTo("203.0.113.77");
    }

    @Test
    void the_end_of_a_limit_is_a_point_of_time_in_milliseconds() {
        String reset = Long.toString(NOW.plusMillis(1_500).toEpochMilli());
        Refusal refusal = refusal(
                answer(200, "{\"retCode\":10006,\"retMsg\":\"no\"}", Map.of("X-Bapi-Limit-Reset-Timestamp", reset)));

        assertThat(refusal.pause()).isEqualTo(Duration.ofMillis(1_500));
        assertThat(refusal.reach()).isEqualTo(Refusal.Reach.KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1500000000000", "soon", "-5", ""})
    void a_limit_that_has_ended_already_asks_for_no_wait(String reset) {
        assertThat(refusal(answer(429, "{\"retCode\":429}", Map.of("X-Bapi-Limit-Reset-Timestamp", reset)))
                        .pause())
                .isNull();
    }

    @Test
    void a_limit_of_the_address_holds_for_every_key() {
        Refusal refusal = refusal(answer(200, "{\"retCode\":10018,\"retMsg\":\"no\"}"));

        assertThat(refusal.reach()).isEqualTo(Refusal.Reach.ADDRESS);
        assertThat(refusal.pause()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "403, access too frequent",
                "<html>Access too frequent. Try again later</html>",
                "{\"retCode\":987654,\"retMsg\":\"access too frequent\"}"
            })
    void a_ban_of_the_address_holds_for_every_key_and_ten_minutes(String body) {
        Refusal refusal = refusal(answer(403, body));

        assertThat(refusal.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(refusal.reach()).isEqualTo(Refusal.Reach.ADDRESS);
        assertThat(refusal.pause()).isEqualTo(Duration.ofMinutes(10));
    }

    private Refusal refusal(Answer answer) {
        return ((Reading.Refused) orders.reader().read(answer, NOW)).refusal();
    }
}
