package ai.backfuture.worker.exchange.okx;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.Shuffles;
import ai.backfuture.worker.exchange.wire.Hmac;
import ai.backfuture.worker.exchange.wire.Parameters;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Known answers: one of a third-party client's tests, the others computed with ccxt and with a separate HMAC. */
class OkxSigningTest {

    private static final String KEY = "60143169-6bbc-9cdc-2bbf-1731771774f2";
    private static final String SECRET = "DE0E76458643FF536E18F4D629F3C5E3";

    @Test
    void the_vector_of_another_client_comes_out() {
        assertThat(Hmac.sha256Base64(
                        SecretText.of("mysecret"), "2020-12-08T09:08:57.715ZGET/api/v5/account/balance?ccy=BTC"))
                .isEqualTo("OkAjRTXqfIRKxx7SRjIowU96vZPkf4n9X2G+8yduCf4=");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v5/account/config, '', t0cwW3+fBZq3IwsnKzbqz7Eh31JUflzec5vKkY1RqT0=",
        "/api/v5/account/positions, instType=SWAP&instId=BTC-USDT-SWAP, HJsjBF2Tncz25862gyuVTFLCATYLqLq/B7V57KqK73M="
    })
    void a_call_is_signed_over_time_method_path_and_query(String path, String query, String signature) {
        Request request =
                OkxSigning.sign(Endpoint.get(Site.SPOT, path), query, credential(KEY, SECRET, "Ok!xcIr0dOF5"), NOW);

        assertThat(request.query()).isEqualTo(query);
        assertThat(request.headers())
                .contains(
                        new Request.Header("OK-ACCESS-KEY", KEY),
                        new Request.Header("OK-ACCESS-SIGN", signature),
                        new Request.Header("OK-ACCESS-TIMESTAMP", "2026-11-02T00:00:00.123Z"),
                        new Request.Header("OK-ACCESS-PASSPHRASE", "Ok!xcIr0dOF5"));
    }

    @Test
    void a_body_is_signed_as_it_is() {
        String body = "{\"instId\":\"BTC-USDT\",\"tdMode\":\"cash\",\"side\":\"buy\",\"ordType\":\"limit\","
                + "\"px\":\"10000\",\"sz\":\"0.001\"}";

        assertThat(Hmac.sha256Base64(
                        SecretText.of(SECRET), "2026-11-02T00:00:00.123ZPOST/api/v5/trade/order-precheck" + body))
                .isEqualTo("y6roq0Ry7StrfWSloxjzakzC2kpTcR5DtgEa7OYA8vI=");
    }

    @Test
    void a_whole_second_has_its_three_noughts() {
        Request request =
                OkxSigning.sign(Okx.KEY_INFO, "", credential(KEY, SECRET, "p"), Instant.parse("2026-11-02T00:00:00Z"));

        assertThat(request.headers()).contains(new Request.Header("OK-ACCESS-TIMESTAMP", "2026-11-02T00:00:00.000Z"));
    }

    static List<Parameters> orders() {
        return Shuffles.of(Parameters.of("category", "linear")
                .and("settleCoin", "USDT")
                .and("note", "ä b+~*")
                .and("b", ""));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void parameters_are_signed_in_the_order_in_which_they_are_sent(Parameters parameters) {
        Request request = OkxSigning.sign(Okx.ORDERS, parameters.encoded(), credential(KEY, SECRET, "p"), NOW);

        assertThat(request.query()).isEqualTo(parameters.encoded());
        assertThat(request.headers()).contains(signed(parameters.encoded()));
    }

    static List<String> texts() {
        return Shuffles.texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_value_is_encoded_before_it_is_signed_and_arrives_as_it_was(String text) {
        Parameters parameters = Parameters.of("symbol", text);

        Request request = OkxSigning.sign(Okx.ORDERS, parameters.encoded(), credential(KEY, SECRET, "p"), NOW);

        assertThat(Shuffles.received(request.query())).isEqualTo("symbol=" + text);
        assertThat(request.headers()).contains(signed(request.query()));
    }

    private static Request.Header signed(String query) {
        return new Request.Header(
                "OK-ACCESS-SIGN",
                Hmac.sha256Base64(
                        SecretText.of(SECRET), "2026-11-02T00:00:00.123ZGET/api/v5/trade/orders-pending?" + query));
    }
}
