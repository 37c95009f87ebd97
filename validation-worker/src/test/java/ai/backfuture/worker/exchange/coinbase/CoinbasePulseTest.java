package ai.backfuture.worker.exchange.coinbase;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Site;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Coinbase's time is taken for; no call of it tells of maintenance. */
class CoinbasePulseTest {

    private static final int TIME = 0;

    @ParameterizedTest
    @ValueSource(strings = {"\"1700000000000\"", "1700000000000"})
    void the_time_is_milliseconds_as_text_or_number(String millis) {
        assertThat(ask(
                        TIME,
                        answer(
                                200,
                                "{\"iso\":\"2023-11-14T22:13:20Z\",\"epochSeconds\":\"1700000000\","
                                        + "\"epochMillis\":" + millis + "}")))
                .isEqualTo(new Sign.Time(Instant.ofEpochMilli(1_700_000_000_000L)));
    }

    @ParameterizedTest
    @CsvSource({"200, {}", "200, []", "401, Unauthorized", "403, <html></html>", "503, Service Unavailable"})
    void without_a_time_nothing_is_known_but_that(int status, String body) {
        assertOnlyTheExchange(ask(TIME, answer(status, body)));
    }

    @Test
    void a_limit_that_a_public_call_meets_is_for_everyone() {
        assertThat(ask(TIME, answer(429, "{\"error\":\"rate_limit_exceeded\",\"message\":\"\"}")))
                .isInstanceOfSatisfying(Sign.Unclear.class, unclear -> {
                    assertThat(unclear.refusal().reason()).isEqualTo(Reason.RATE_LIMITED);
                    assertThat(unclear.refusal().reach()).isEqualTo(Refusal.Reach.ADDRESS);
                });
    }

    private static Sign ask(int question, Answer answer) {
        PublicCall call = new Coinbase().pulse(Site.SPOT).get(question);
        return call.reader().apply(answer, NOW);
    }

    private static void assertOnlyTheExchange(Sign sign) {
        assertThat(sign).isInstanceOfSatisfying(Sign.Unclear.class, unclear -> assertThat(
                        unclear.refusal().reason())
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE));
    }
}
