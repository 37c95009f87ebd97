package ai.backfuture.worker.exchange.binance;

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

class BinancePulseTest {

    @Test
    void each_api_tells_its_time() {
        for (Site site : Site.MAIN) {
            assertThat(read(site, "/time", 200, "{\"serverTime\":1793577600123}"))
                    .isEqualTo(new Sign.Time(NOW));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"status\":0,\"msg\":\"normal\"}|Open", "{\"status\":1}|Closed", "{}|Unclear"})
    void maintenance_is_told_by_the_status(String body, String sign) {
        assertThat(read(Site.SPOT, "/status", 200, body).getClass().getSimpleName())
                .isEqualTo(sign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "{\"serverTime\":\"soon\"}", "{\"code\":-2015,\"msg\":\"no\"}"})
    void what_tells_no_time_says_nothing_about_a_key(String body) {
        assertThat(unclear(read(Site.SPOT, "/time", 200, body)).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    @Test
    void a_limit_holds_for_every_key() {
        assertThat(unclear(read(Site.FUTURES, "/time", 429, "")).reach()).isEqualTo(Refusal.Reach.ADDRESS);
    }

    private static Refusal unclear(Sign sign) {
        return ((Sign.Unclear) sign).refusal();
    }

    private static Sign read(Site site, String ending, int status, String body) {
        PublicCall call = new Binance()
                .pulse(site).stream()
                        .filter(one -> one.request().endpoint().path().endsWith(ending))
                        .findFirst()
                        .orElseThrow();
        return call.reader().apply(answer(status, body), NOW);
    }
}
