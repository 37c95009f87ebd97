package ai.backfuture.worker.exchange.bybit;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.PublicCall.Sign;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BybitPulseTest {

    @Test
    void the_time_is_that_of_the_answer() {
        String body = "{\"retCode\":0,\"result\":{\"timeSecond\":\"1793577600\",\"timeNano\":\"1793577600123000000\"},"
                + "\"time\":1793577600123}";

        for (Site site : Site.MAIN) {
            assertThat(read(site, "/time", 200, body)).isEqualTo(new Sign.Time(NOW));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"retCode\":0,\"result\":{}}", "{\"retCode\":10003}"})
    void what_tells_no_time_says_nothing_about_a_key(String body) {
        assertThat(unclear(read(Site.SPOT, "/time", 200, body)).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @Test
    void a_limit_holds_for_every_key() {
        assertThat(unclear(read(Site.FUTURES, "/time", 403, "access too frequent")))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.RATE_LIMITED);
                    assertThat(refusal.reach()).isEqualTo(Refusal.Reach.ADDRESS);
                });
    }

    @ParameterizedTest(name = "{0} for {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"state\":\"ongoing\",\"env\":1,\"product\":[2],\"serviceTypes\":[1]'|spot|Closed",
                "'\"state\":\"ongoing\",\"env\":1,\"product\":[2],\"serviceTypes\":[1]'|futures|Open",
                "'\"state\":\"ongoing\",\"env\":1,\"product\":[1,2],\"serviceTypes\":[2,3,4,5]'|futures|Closed",
                "'\"state\":\"ongoing\",\"env\":\"1\",\"product\":[\"1\"],\"serviceTypes\":[\"2\"]'|futures|Closed",
                "'\"state\":\"ongoing\",\"env\":1,\"product\":[],\"serviceTypes\":[]'|spot|Closed",
                "'\"state\":\"ongoing\"'|spot|Closed",
                "'\"state\":\"ongoing\",\"env\":2,\"product\":[2],\"serviceTypes\":[1]'|spot|Open",
                "'\"state\":\"ongoing\",\"env\":1,\"product\":[2],\"serviceTypes\":[3,4,5]'|spot|Open",
                "'\"state\":\"ongoing\",\"env\":1,\"product\":[3,4],\"serviceTypes\":[1]'|spot|Open",
                "'\"state\":\"ongoing\",\"env\":1,\"product\":[2],\"serviceTypes\":[1],\"uidSuffix\":[7]'|spot|Open",
                "'\"state\":\"scheduled\",\"env\":1,\"product\":[2],\"serviceTypes\":[1]'|spot|Open",
                "'\"state\":\"completed\",\"env\":1,\"product\":[2],\"serviceTypes\":[1]'|spot|Open",
                "'\"state\":\"canceled\",\"env\":1,\"product\":[2],\"serviceTypes\":[1]'|spot|Open"
            })
    void maintenance_that_goes_on_for_our_product_closes_it(String entry, String site, String sign) {
        String body = "{\"retCode\":0,\"result\":{\"list\":[{\"title\":\"t\"," + entry + "}]}}";

        assertThat(read(Site.named(site), "/status", 200, body).getClass().getSimpleName())
                .isEqualTo(sign);
    }

    @Test
    void no_entry_means_open_and_no_list_means_nothing() {
        assertThat(read(Site.SPOT, "/status", 200, "{\"retCode\":0,\"result\":{\"list\":[]}}"))
                .isEqualTo(new Sign.Open());
        assertThat(read(Site.SPOT, "/status", 200, "{\"retCode\":0,\"result\":{}}"))
                .isInstanceOf(Sign.Unclear.class);
    }

    private static Refusal unclear(Sign sign) {
        return ((Sign.Unclear) sign).refusal();
    }

    private static Sign read(Site site, String ending, int status, String body) {
        PublicCall call = new Bybit()
                .pulse(site).stream()
                        .filter(one -> one.request().endpoint().path().endsWith(ending))
                        .findFirst()
                        .orElseThrow();
        return call.reader().apply(answer(status, body), NOW);
    }
}
