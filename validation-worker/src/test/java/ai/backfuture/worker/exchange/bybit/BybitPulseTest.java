package ai.backfuture.worker.exchange.bybit;

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

/** What Bybit's time and its windows of maintenance are taken for. */
class BybitPulseTest {

    private static final int TIME = 0;
    private static final int STATUS = 1;

    @Test
    void the_time_is_nanoseconds_as_text() {
        assertThat(ask(
                        TIME,
                        answer(
                                200,
                                "{\"retCode\":0,\"result\":{\"timeSecond\":\"1793577600\","
                                        + "\"timeNano\":\"1793577600123456789\"}}")))
                .isEqualTo(new Sign.Time(Instant.ofEpochSecond(1_793_577_600L, 123_456_789L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"retCode\":0,\"result\":{}}",
                "{\"retCode\":0,\"result\":{\"timeNano\":1793577600}}",
                "{\"retCode\":0,\"result\":{\"timeNano\":\"-1\"}}",
                "{\"retCode\":10016,\"retMsg\":\"Server error\"}",
                "<html></html>"
            })
    void without_a_time_nothing_is_known_but_that(String body) {
        assertOnlyTheExchange(ask(TIME, answer(200, body)));
    }

    @ParameterizedTest
    @CsvSource({
        "ongoing, '[1]', 1, true",
        "ongoing, '[2,5]', 1, true",
        "ongoing, '[3,4,5]', 1, false",
        "ongoing, 'null', 1, true",
        "ongoing, '[1]', 2, false",
        "scheduled, '[1]', 1, false",
        "completed, '[1]', 1, false",
        "canceled, '[1]', 1, false"
    })
    void only_an_ongoing_window_for_trading_on_the_live_exchange_closes_it(
            String state, String services, String environment, boolean closed) {
        String window = "{\"title\":\"t\",\"state\":\"%s\",\"serviceTypes\":%s,\"env\":%s}"
                .formatted(state, services, environment);

        Sign sign = ask(STATUS, answer(200, "{\"retCode\":0,\"result\":{\"list\":[" + window + "]}}"));

        assertThat(sign).isInstanceOf(closed ? Sign.Closed.class : Sign.Open.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'[1]', true",
        "'[2]', true",
        "'[3,1]', true",
        "'[3]', false",
        "'[3,4]', false",
        "'[]', true",
        "null, true"
    })
    void maintenance_of_options_or_spreads_alone_closes_nothing_of_ours(String products, boolean closed) {
        String window = "{\"state\":\"ongoing\",\"serviceTypes\":[1],\"product\":" + products + ",\"env\":1}";

        Sign sign = ask(STATUS, answer(200, "{\"retCode\":0,\"result\":{\"list\":[" + window + "]}}"));

        assertThat(sign).isInstanceOf(closed ? Sign.Closed.class : Sign.Open.class);
    }

    @Test
    void no_window_leaves_it_open_and_no_list_does_not() {
        assertThat(ask(STATUS, answer(200, "{\"retCode\":0,\"result\":{\"list\":[]}}")))
                .isEqualTo(new Sign.Open());
        assertOnlyTheExchange(ask(STATUS, answer(200, "{\"retCode\":0,\"result\":{}}")));
        assertOnlyTheExchange(ask(STATUS, answer(200, "{\"retCode\":10003,\"retMsg\":\"API key is invalid.\"}")));
    }

    @Test
    void a_limit_that_a_public_call_meets_is_for_everyone() {
        assertThat(ask(TIME, answer(200, "{\"retCode\":10006,\"retMsg\":\"Too many visits.\"}")))
                .isInstanceOfSatisfying(Sign.Unclear.class, unclear -> {
                    assertThat(unclear.refusal().reason()).isEqualTo(Reason.RATE_LIMITED);
                    assertThat(unclear.refusal().reach()).isEqualTo(Refusal.Reach.ADDRESS);
                });
    }

    private static Sign ask(int question, Answer answer) {
        PublicCall call = new Bybit().pulse(Site.SPOT).get(question);
        return call.reader().apply(answer, NOW);
    }

    private static void assertOnlyTheExchange(Sign sign) {
        assertThat(sign).isInstanceOfSatisfying(Sign.Unclear.class, unclear -> assertThat(
                        unclear.refusal().reason())
                .isEqualTo(Reason.EXCHANGE_UNAVAILABLE));
    }
}
