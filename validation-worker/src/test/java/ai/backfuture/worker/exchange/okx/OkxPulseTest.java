package ai.backfuture.worker.exchange.okx;

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

/** What OKX's time and its windows of maintenance are taken for. */
class OkxPulseTest {

    private static final int TIME = 0;
    private static final int STATUS = 1;

    @Test
    void the_time_is_milliseconds_as_text() {
        assertThat(ask(TIME, answer(200, "{\"code\":\"0\",\"msg\":\"\",\"data\":[{\"ts\":\"1793577600123\"}]}")))
                .isEqualTo(new Sign.Time(Instant.ofEpochMilli(1_793_577_600_123L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"0\",\"data\":[]}",
                "{\"code\":\"0\",\"data\":[{\"ts\":\"soon\"}]}",
                "{\"code\":\"0\",\"data\":[{\"ts\":\"0\"}]}",
                "{\"code\":\"50026\",\"msg\":\"System error\",\"data\":[]}",
                "<html></html>"
            })
    void without_a_time_nothing_is_known_but_that(String body) {
        assertOnlyTheExchange(ask(TIME, answer(200, body)));
    }

    @ParameterizedTest
    @CsvSource({
        "ongoing, 1, 1, true",
        "ongoing, 5, 1, true",
        "ongoing, 99, 1, true",
        "ongoing, '', 1, true",
        "ongoing, 0, 1, false",
        "ongoing, 6, 1, false",
        "ongoing, 1, 2, false",
        "scheduled, 1, 1, false",
        "completed, 1, 1, false",
        "canceled, 1, 1, false"
    })
    void only_an_ongoing_window_of_the_live_exchange_closes_it(
            String state, String service, String environment, boolean closed) {
        String window = "{\"title\":\"t\",\"state\":\"%s\",\"serviceType\":\"%s\",\"env\":\"%s\"}"
                .formatted(state, service, environment);

        Sign sign = ask(STATUS, answer(200, "{\"code\":\"0\",\"data\":[" + window + "]}"));

        assertThat(sign).isInstanceOf(closed ? Sign.Closed.class : Sign.Open.class);
    }

    @Test
    void one_window_among_many_closes_it_and_none_leaves_it_open() {
        String harmless = "{\"state\":\"scheduled\",\"serviceType\":\"1\",\"env\":\"1\"}";
        String closing = "{\"state\":\"ongoing\",\"serviceType\":\"2\",\"env\":\"1\"}";

        assertThat(ask(STATUS, answer(200, "{\"code\":\"0\",\"data\":[" + harmless + "," + closing + "]}")))
                .isInstanceOf(Sign.Closed.class);
        assertThat(ask(STATUS, answer(200, "{\"code\":\"0\",\"data\":[]}"))).isEqualTo(new Sign.Open());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":\"0\",\"data\":{}}", "{\"code\":\"0\"}", "{\"code\":\"50111\",\"msg\":\"no\"}"})
    void no_list_of_windows_is_no_word_that_the_exchange_is_open(String body) {
        assertOnlyTheExchange(ask(STATUS, answer(200, body)));
    }

    @Test
    void a_limit_that_a_public_call_meets_is_for_everyone() {
        assertThat(ask(TIME, answer(429, "{\"code\":\"50011\",\"msg\":\"Too Many Requests\"}")))
                .isInstanceOfSatisfying(Sign.Unclear.class, unclear -> {
                    assertThat(unclear.refusal().reason()).isEqualTo(Reason.RATE_LIMITED);
                    assertThat(unclear.refusal().reach()).isEqualTo(Refusal.Reach.ADDRESS);
                });
    }

    private static Sign ask(int question, Answer answer) {
        PublicCall call = new Okx().pulse(Site.SPOT).get(question);
        return call.reader().apply(answer, NOW);
    }

    private static void assertOnlyTheExchange(Sign sign) {
        assertThat(sign).isInstanceOfSatisfying(Sign.Unclear.class, unclear -> assertThat(
                        unclear.refusal().reason())
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE));
    }
}
