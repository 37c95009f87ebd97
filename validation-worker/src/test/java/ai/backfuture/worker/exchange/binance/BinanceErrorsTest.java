package ai.backfuture.worker.exchange.binance;

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

/** Binance's error table, row by row, as a read meets it; the one code of three causes has a test of its own. */
class BinanceErrorsTest {

    private final Call account = BinanceReads.spotBalance();

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "401, -2014, INVALID_KEY",
        "400, -2014, INVALID_KEY",
        "401, -2008, INVALID_KEY",
        "400, -1022, INVALID_KEY",
        "401, -1002, INVALID_KEY",
        "403, -1002, INVALID_KEY",
        "401, -1099, INVALID_KEY",
        "401, -1005, IP_NOT_ALLOWED",
        "400, -1011, IP_NOT_ALLOWED",
        "400, -1021, CLOCK_SKEW",
        "400, -5028, CLOCK_SKEW",
        "429, -1003, RATE_LIMITED",
        "400, -1003, RATE_LIMITED",
        "429, -1015, RATE_LIMITED",
        "418, -1003, RATE_LIMITED",
        "418, -9999, RATE_LIMITED",
        "403, 0, EXCHANGE_UNAVAILABLE",
        "451, 0, EXCHANGE_UNAVAILABLE",
        "500, -1000, EXCHANGE_UNAVAILABLE",
        "400, -1000, EXCHANGE_UNAVAILABLE",
        "400, -1001, EXCHANGE_UNAVAILABLE",
        "500, -1006, EXCHANGE_UNAVAILABLE",
        "408, -1007, EXCHANGE_UNAVAILABLE",
        "503, -1008, EXCHANGE_UNAVAILABLE",
        "400, -1016, EXCHANGE_UNAVAILABLE",
        "503, -9999, EXCHANGE_UNAVAILABLE",
        "408, -9999, EXCHANGE_UNAVAILABLE",
        "400, -2017, ACCOUNT_RESTRICTED",
        "400, -2023, ACCOUNT_RESTRICTED",
        "400, -4087, ACCOUNT_RESTRICTED",
        "400, -4088, ACCOUNT_RESTRICTED",
        "400, -4109, ACCOUNT_RESTRICTED",
        "400, -4192, ACCOUNT_RESTRICTED",
        "400, -4400, ACCOUNT_RESTRICTED",
        "400, -4402, ACCOUNT_RESTRICTED",
        "400, -2010, UNKNOWN",
        "400, -1121, UNKNOWN",
        "404, -9999, UNKNOWN",
        "200, -9999, UNKNOWN"
    })
    void each_code_has_its_reason_whether_number_or_text(int status, String code, Reason reason) {
        Refusal asNumber = refusal(answer(status, "{\"code\":" + code + ",\"msg\":\"no\"}"));
        Refusal asText = refusal(answer(status, "{\"code\":\"" + code + "\",\"msg\":\"no\"}"));

        assertThat(asNumber.reason()).isEqualTo(reason);
        assertThat(asNumber.exchangeCode()).isEqualTo(code);
        assertThat(asText).isEqualTo(asNumber);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This action is disabled on this account.",
                "This account may not place or cancel orders.",
                "This symbol is not permitted for this account."
            })
    void an_order_that_the_account_may_not_place_is_told_by_the_text(String message) {
        assertThat(refusal(answer(400, "{\"code\":-2010,\"msg\":\"" + message + "\"}"))
                        .reason())
                .isEqualTo(Reason.ACCOUNT_RESTRICTED);
    }

    @Test
    void the_address_that_the_exchange_saw_is_taken_from_its_text() {
        Refusal refusal = refusal(answer(401, "{\"code\":-1005,\"msg\":\"IP 203.0.113.77 not on white list\"}"));

        assertThat(refusal.seenAddress()).isEqualTo("203.0.113.77");
    }

    @Test
    void the_limit_is_our_address_s_and_holds_for_every_key() {
        Refusal told = refusal(answer(429, "{\"code\":-1003,\"msg\":\"no\"}", Map.of("Retry-After", "7")));
        Refusal untold = refusal(answer(429, "{\"code\":-1003,\"msg\":\"no\"}"));

        assertThat(told.pause()).isEqualTo(Duration.ofSeconds(7));
        assertThat(told.reach()).isEqualTo(Refusal.Reach.ADDRESS);
        assertThat(untold.pause()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_limit_of_orders_is_the_key_s_own() {
        assertThat(refusal(answer(429, "{\"code\":-1015,\"msg\":\"no\"}")).reach())
                .isEqualTo(Refusal.Reach.KEY);
    }

    @ParameterizedTest
    @CsvSource({"418, 130, 130", "418, , 300", "400, , 300"})
    void a_ban_lasts_as_long_as_the_header_or_the_text_says(int status, String header, long seconds) {
        String body = "{\"code\":-1003,\"msg\":\"Way too much request weight used; IP banned until "
                + NOW.plusSeconds(300).toEpochMilli() + ". Please use the websocket.\"}";
        Map<String, String> headers = header == null ? Map.of() : Map.of("Retry-After", header);

        Refusal refusal = refusal(answer(status, body, headers));

        assertThat(refusal.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(refusal.pause()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(refusal.reach()).isEqualTo(Refusal.Reach.ADDRESS);
    }

    @Test
    void a_ban_that_does_not_tell_its_end_is_taken_for_the_shortest_and_a_senseless_one_for_the_longest() {
        String far = "{\"code\":-1003,\"msg\":\"IP banned until 9999999999999\"}";

        assertThat(refusal(answer(418, "")).pause()).isEqualTo(Duration.ofMinutes(2));
        assertThat(refusal(answer(418, far)).pause()).isEqualTo(Duration.ofDays(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Request blocked</body></html>",
                "{\"balances\":[",
                "null",
                "\"no\"",
                "{\"balances\":[]} trailing",
                "{\"balances\":[],\"balances\":[]}"
            })
    void what_is_no_answer_of_the_api_is_never_a_success_nor_the_fault_of_the_key(String body) {
        for (int status : new int[] {200, 302, 403, 404, 451, 503}) {
            assertThat(refusal(answer(status, body)).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        }
        assertThat(refusal(answer(429, body)).reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(refusal(answer(401, body)).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void a_success_needs_its_status_and_its_list() {
        assertThat(refusal(answer(500, "{\"balances\":[]}")).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        assertThat(refusal(answer(200, "{\"balances\":{}}")).reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(refusal(answer(200, "[]")).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void an_empty_account_is_a_success_and_names_its_account() {
        Reading reading =
                account.reader().read(answer(200, "{\"canTrade\":true,\"balances\":[],\"uid\":354937868}"), NOW);

        assertThat(((Reading.Learnt) reading).facts().accountUid()).isEqualTo("354937868");
        assertThat(((Reading.Learnt) reading).facts().permissions()).isEmpty();
    }

    private Refusal refusal(Answer answer) {
        return ((Reading.Refused) account.reader().read(answer, NOW)).refusal();
    }
}
