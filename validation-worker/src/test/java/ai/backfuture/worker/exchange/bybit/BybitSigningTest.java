package ai.backfuture.worker.exchange.bybit;

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

/** Known answers, computed with ccxt and again with a separate HMAC; Bybit's documents print none that can be used. */
class BybitSigningTest {

    @ParameterizedTest
    @CsvSource({
        "/v5/user/query-api, '', 9f622aa6cfb970931182b9f54a996a16871f2dccb97c44d34a3d112641ad7be3",
        "/v5/account/wallet-balance, accountType=UNIFIED,"
                + " e326544c8f9a53bded3a6f1201068a1c5e792dcfda1971696631137a4483a34f",
        "/v5/position/list, category=linear&settleCoin=USDT,"
                + " 1f2d7e7d504a977c201498b02551d7ea91f1426c98bd21af80647e9c880c90c1"
    })
    void a_call_is_signed_over_time_key_window_and_query(String path, String query, String signature) {
        Request request = BybitSigning.sign(
                Endpoint.get(Site.SPOT, path),
                query,
                credential("bybit-demo-key", "bybit-demo-secret"),
                Instant.ofEpochMilli(1_700_000_000_000L));

        assertThat(request.headers())
                .containsExactly(
                        new Request.Header("X-BAPI-API-KEY", "bybit-demo-key"),
                        new Request.Header("X-BAPI-TIMESTAMP", "1700000000000"),
                        new Request.Header("X-BAPI-RECV-WINDOW", "5000"),
                        new Request.Header("X-BAPI-SIGN", signature));
        assertThat(request.query()).isEqualTo(query);
    }

    @Test
    void a_body_is_signed_as_it_is() {
        String body = "{\"category\":\"linear\",\"symbol\":\"BTCUSDT\",\"side\":\"Buy\",\"orderType\":\"Limit\","
                + "\"qty\":\"0.001\",\"price\":\"1000\"}";

        assertThat(Hmac.sha256Hex(SecretText.of("bybit-demo-secret"), "1700000000000bybit-demo-key5000" + body))
                .isEqualTo("9e77ee438a45221f651428f94dd84fda57eb873927c11197f2f75a7cf542b26d");
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
        Request request = BybitSigning.sign(
                Bybit.ORDERS,
                parameters.encoded(),
                credential("bybit-demo-key", "bybit-demo-secret"),
                Instant.ofEpochMilli(1_700_000_000_000L));

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

        Request request = BybitSigning.sign(
                Bybit.ORDERS,
                parameters.encoded(),
                credential("bybit-demo-key", "bybit-demo-secret"),
                Instant.ofEpochMilli(1_700_000_000_000L));

        assertThat(Shuffles.received(request.query())).isEqualTo("symbol=" + text);
        assertThat(request.headers()).contains(signed(request.query()));
    }

    private static Request.Header signed(String query) {
        return new Request.Header(
                "X-BAPI-SIGN",
                Hmac.sha256Hex(SecretText.of("bybit-demo-secret"), "1700000000000bybit-demo-key5000" + query));
    }
}
