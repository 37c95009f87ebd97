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

/** The error table of MEXC's futures documents, row by row; HTTP is 200 as often as not. */
class MexcFuturesErrorsTest {

    private final Call assets = MexcFuturesCalls.assets();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "401, INVALID_KEY",
        "402, KEY_EXPIRED",
        "602, INVALID_KEY",
        "406, IP_NOT_ALLOWED",
        "513, CLOCK_SKEW",
        "701, NO_READ_PERMISSION",
        "703, NO_READ_PERMISSION",
        "702, NO_TRADING_PERMISSION",
        "704, NO_TRADING_PERMISSION",
        "510, RATE_LIMITED",
        "1000, FUTURES_NOT_ENABLED",
        "6001, ACCOUNT_RESTRICTED",
        "6002, ACCOUNT_RESTRICTED",
        "500, EXCHANGE_UNAVAILABLE",
        "501, EXCHANGE_UNAVAILABLE",
        "9999, EXCHANGE_UNAVAILABLE",
        "511, UNKNOWN",
        "603, UNKNOWN",
        "123456, UNKNOWN"
    })
    void each_code_has_its_reason_whatever_the_status(String code, Reason reason) {
        Refusal asNumber = refusal(answer(200, "{\"success\":false,\"code\":" + code + ",\"message\":\"no\"}"));
        Refusal asText = refusal(answer(401, "{\"success\":false,\"code\":\"" + code + "\",\"message\":\"no\"}"));

        assertThat(asNumber.reason()).isEqualTo(reason);
        assertThat(asNumber.exchangeCode()).isEqualTo(code);
        assertThat(asText.reason()).isEqualTo(reason);
    }

    @Test
    void a_success_needs_all_of_status_flag_code_and_list() {
        assertThat(assets.reader().read(answer(200, "{\"success\":true,\"code\":0,\"data\":[]}"), NOW))
                .isInstanceOf(Reading.Learnt.class);
        assertThat(refusal(answer(200, "{\"success\":true,\"code\":0}")).reason())
                .isEqualTo(Reason.UNKNOWN);
        assertThat(refusal(answer(200, "{\"success\":true,\"code\":0,\"data\":{}}"))
                        .reason())
                .isEqualTo(Reason.UNKNOWN);
        assertThat(refusal(answer(200, "{\"success\":false,\"code\":0,\"data\":[]}"))
                        .reason())
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        assertThat(refusal(answer(500, "{\"success\":true,\"code\":0,\"data\":[]}"))
                        .reason())
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
        assertThat(refusal(answer(200, "[]")).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @Test
    void too_many_requests_is_told_by_the_status_alone() {
        Refusal refusal = refusal(answer(429, "{\"code\":1,\"success\":false}", Map.of("Retry-After", "3")));

        assertThat(refusal.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(refusal.pause()).isEqualTo(Duration.ofSeconds(3));
    }

    private Refusal refusal(Answer answer) {
        return ((Reading.Refused) assets.reader().read(answer, NOW)).refusal();
    }
}
