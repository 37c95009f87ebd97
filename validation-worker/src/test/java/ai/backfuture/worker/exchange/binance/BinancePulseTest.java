package ai.backfuture.worker.exchange.binance;

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

/** What Binance's time and its word on maintenance are taken for. */
class BinancePulseTest {

    private static final int TIME = 0;
    private static final int STATUS = 1;

    @Test
    void the_time_is_told_by_each_host() {
        assertThat(ask(TIME, answer(200, "{\"serverTime\":1793577600123}")))
                .isEqualTo(new Sign.Time(Instant.ofEpochMilli(1_793_577_600_123L)));
        assertThat(new Binance().pulse(Site.FUTURES)).singleElement().satisfies(call -> assertThat(
                        call.reader().apply(answer(200, "{\"serverTime\":1793577600123}"), NOW))
                .isInstanceOf(Sign.Time.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {}",
                "200 | {\"serverTime\":\"soon\"}",
                "503 | {\"code\":-1016,\"msg\":\"no longer available\"}",
                "451 | {\"code\":0,\"msg\":\"restricted location\"}",
                "502 | <html></html>"
            })
    void without_a_time_nothing_is_known_but_that(int status, String body) {
        assertOnlyTheExchange(ask(TIME, answer(status, body)));
    }

    @Test
    void nought_is_open_and_one_is_maintenance() {
        assertThat(ask(STATUS, answer(200, "{\"status\":0,\"msg\":\"normal\"}")))
                .isEqualTo(new Sign.Open());
        assertThat(ask(STATUS, answer(200, "{\"status\":1,\"msg\":\"system_maintenance\"}")))
                .isInstanceOf(Sign.Closed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"status\":2}", "{\"status\":null}", "{\"status\":\"normal\"}"})
    void any_other_word_says_nothing(String body) {
        assertOnlyTheExchange(ask(STATUS, answer(200, body)));
    }

    @Test
    void a_limit_that_a_public_call_meets_is_for_everyone() {
        assertThat(ask(TIME, answer(429, "{\"code\":-1003,\"msg\":\"Too many requests\"}")))
                .isInstanceOfSatisfying(Sign.Unclear.class, unclear -> {
                    assertThat(unclear.refusal().reason()).isEqualTo(Reason.RATE_LIMITED);
                    assertThat(unclear.refusal().reach()).isEqualTo(Refusal.Reach.ADDRESS);
                });
    }

    private static Sign ask(int question, Answer answer) {
        PublicCall call = new Binance().pulse(Site.SPOT).get(question);
        return call.reader().apply(answer, NOW);
    }

    private static void assertOnlyTheExchange(Sign sign) {
        assertThat(sign).isInstanceOfSatisfying(Sign.Unclear.class, unclear -> assertThat(
                        unclear.refusal().reason())
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE));
    }
}
