package ai.backfuture.worker.exchange.kucoin;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.Shuffles;
import ai.backfuture.worker.exchange.kucoin.KuCoinSigning.KeyVersion;
import ai.backfuture.worker.exchange.wire.Hmac;
import ai.backfuture.worker.exchange.wire.Parameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Known answers: the first from KuCoin's own SDK, the others computed with ccxt and checked with a separate HMAC. */
class KuCoinSigningTest {

    private static final ApiCredential CREDENTIAL =
            credential("e0be4ec83be19441d8f3277a", "d0a1472f-10e1-a4ce-5d06-66bb9b69fccf", "Kc-zOfiI3vsv");

    @Test
    void text_is_signed_as_the_sdk_signs_it() {
        assertThat(Hmac.sha256Base64(SecretText.of("test_api_secret"), "test_plain"))
                .isEqualTo("jie/gxS38wLFFaBwl/cAzFbAzlI8MIny96jSXrB+iP4=");
    }

    @ParameterizedTest
    @CsvSource({
        "spot, /api/v1/user/api-key, '', nhjfPjx1t4uM8z2msLH2FZyOwhnl4hXHWNxujBJPHng=",
        "spot, /api/v1/accounts, currency=USDT&type=trade, xRvc4TWL1hXGt96PSi2/bfaJ/QaMugYVpLIF3lCtqcI=",
        "futures, /api/v1/account-overview, currency=USDT, 7Y1P8OFPo8uVlDj3bRqw9Xb8caRLBTLBZ6hDJC5Ri/w="
    })
    void a_call_is_signed_over_time_method_path_and_query(String site, String path, String query, String signature) {
        Request request = KuCoinSigning.sign(
                Endpoint.get(Site.named(site), path), parameters(query), KeyVersion.THREE, CREDENTIAL, NOW);

        assertThat(header(request, "KC-API-SIGN")).isEqualTo(signature);
        assertThat(header(request, "KC-API-PASSPHRASE")).isEqualTo("s7v6UIUNbx2kgCFZY0TT3AWfIW7MD7NY07EcwcHe1k4=");
        assertThat(header(request, "KC-API-KEY")).isEqualTo("e0be4ec83be19441d8f3277a");
        assertThat(header(request, "KC-API-TIMESTAMP")).isEqualTo("1793577600123");
        assertThat(header(request, "KC-API-KEY-VERSION")).isEqualTo("3");
        assertThat(request.query()).isEqualTo(query);
    }

    @Test
    void a_body_is_signed_as_it_is() {
        String body = "{\"clientOid\":\"probe-0001\",\"side\":\"buy\",\"symbol\":\"BTC-USDT\",\"type\":\"limit\","
                + "\"price\":\"10000\",\"size\":\"0.001\"}";

        assertThat(Hmac.sha256Base64(CREDENTIAL.secretKey(), "1793577600123POST/api/v1/hf/orders/test" + body))
                .isEqualTo("wI8sWYQsVPGt5zKO1KUBIUGMOPaCbUVnE74uhwOHCzM=");
    }

    @Test
    void version_two_changes_the_version_and_nothing_else() {
        Request three = KuCoinSigning.sign(KuCoin.KEY_INFO, Parameters.none(), KeyVersion.THREE, CREDENTIAL, NOW);
        Request two = KuCoinSigning.sign(KuCoin.KEY_INFO, Parameters.none(), KeyVersion.TWO, CREDENTIAL, NOW);

        assertThat(header(two, "KC-API-KEY-VERSION")).isEqualTo("2");
        assertThat(header(two, "KC-API-SIGN")).isEqualTo(header(three, "KC-API-SIGN"));
        assertThat(header(two, "KC-API-PASSPHRASE")).isEqualTo(header(three, "KC-API-PASSPHRASE"));
    }

    static List<Parameters> orders() {
        return Shuffles.of(Parameters.of("symbol", "BTC-USDT")
                .and("note", "ä b/中文,&+")
                .and("limit", "1")
                .and("status", "done"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void parameters_are_signed_in_the_order_in_which_they_are_sent_but_not_encoded(Parameters parameters) {
        Request request = KuCoinSigning.sign(KuCoin.SPOT_ORDERS, parameters, KeyVersion.THREE, CREDENTIAL, NOW);

        assertThat(request.query()).isEqualTo(parameters.encoded());
        assertThat(header(request, "KC-API-SIGN")).isEqualTo(expected(parameters.plain()));
    }

    static List<String> texts() {
        return Shuffles.texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_value_is_signed_as_it_is_and_arrives_as_it_was(String text) {
        Request request =
                KuCoinSigning.sign(KuCoin.SPOT_ORDERS, Parameters.of("note", text), KeyVersion.THREE, CREDENTIAL, NOW);

        assertThat(header(request, "KC-API-SIGN")).isEqualTo(expected("note=" + text));
        assertThat(Shuffles.received(request.query())).isEqualTo("note=" + text);
    }

    private static String expected(String query) {
        return Hmac.sha256Base64(CREDENTIAL.secretKey(), "1793577600123GET/api/v1/hf/orders/active?" + query);
    }

    private static Parameters parameters(String query) {
        Parameters parameters = Parameters.none();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters = parameters.and(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return parameters;
    }

    private static String header(Request request, String name) {
        return request.headers().stream()
                .filter(header -> header.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
