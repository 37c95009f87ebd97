package ai.backfuture.worker.exchange.htx;

import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.Shuffles;
import ai.backfuture.worker.exchange.wire.Parameters;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Known answers: the first from HTX's own SDK, the others computed with ccxt and checked with a separate HMAC. */
class HtxSigningTest {

    private static final ApiCredential CREDENTIAL = credential("htx-demo-access-key", "htx-demo-secret");
    private static final Instant TIME = Instant.ofEpochMilli(1_700_000_000_000L);
    private static final String AUTH = "AccessKeyId=htx-demo-access-key&SignatureMethod=HmacSHA256&SignatureVersion=2"
            + "&Timestamp=2023-11-14T22%3A13%3A20";

    @Test
    void text_is_signed_as_the_sdk_signs_it() {
        String query = "AccessKeyId=123&SignatureMethod=HmacSHA256&SignatureVersion=2&Timestamp=123";

        assertThat(HtxSigning.signature(SecretText.of("456"), "GET", "host", "url", query))
                .isEqualTo("Hfdw0d/3ZOEB2eHJZiwVZ/1YLL62MFuKKmSW83vM3ps=");
    }

    @Test
    void a_get_carries_key_time_and_signature_in_its_query() {
        Request request = HtxSigning.get(Htx.ACCOUNTS, Parameters.none(), CREDENTIAL, TIME);

        assertThat(request.query()).isEqualTo(AUTH + "&Signature=p%2BQqt2Bxn79FGsy05Q9ZDIa942xp74yKH9TlarC7TZg%3D");
        assertThat(request.body()).isNull();
        assertThat(request.headers())
                .containsExactly(new Request.Header("Content-Type", "application/x-www-form-urlencoded"));
    }

    @Test
    void the_parameters_of_a_get_are_signed_sorted_behind_the_capitals() {
        Request request = HtxSigning.get(
                Htx.KEY_INFO,
                Parameters.of("uid", "63628520").and("accessKey", "htx-demo-access-key"),
                CREDENTIAL,
                TIME);

        assertThat(request.query())
                .isEqualTo(AUTH + "&accessKey=htx-demo-access-key&uid=63628520"
                        + "&Signature=hEC9chlwNVvf43E28MP4j%2FWFJ%2BbHC2Iqr5QwfozeQtk%3D");
    }

    @Test
    void the_body_of_a_post_is_not_signed_and_the_host_of_contracts_is() {
        Request request =
                HtxSigning.post(Htx.OLD_FUTURES_POSITIONS, "{\"contract_code\":\"BTC-USDT\"}", CREDENTIAL, TIME);

        assertThat(request.query()).isEqualTo(AUTH + "&Signature=ap7gtocs5IZaVbOaQl%2FiQkzIOBhCPG0GUNIG%2FysfZoc%3D");
        assertThat(request.body()).isEqualTo("{\"contract_code\":\"BTC-USDT\"}");
        assertThat(request.headers()).containsExactly(new Request.Header("Content-Type", "application/json"));
    }

    @Test
    void the_real_host_is_signed_and_not_the_one_that_is_called() {
        String spot = HtxSigning.get(Htx.ACCOUNTS, Parameters.none(), CREDENTIAL, TIME)
                .query();
        Endpoint same = Endpoint.get(Site.FUTURES, Htx.ACCOUNTS.path());
        String futures =
                HtxSigning.get(same, Parameters.none(), CREDENTIAL, TIME).query();

        assertThat(spot).endsWith(encoded(expected("api.huobi.pro")));
        assertThat(futures).endsWith(encoded(expected("api.hbdm.com")));
    }

    private static String expected(String host) {
        return HtxSigning.signature(CREDENTIAL.secretKey(), "GET", host, Htx.ACCOUNTS.path(), AUTH);
    }

    private static String encoded(String signature) {
        return signature.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
    }

    static List<Parameters> orders() {
        return Shuffles.of(Parameters.of("symbol", "btcusdt")
                .and("account-id", "7")
                .and("Zeta", "1")
                .and("note", "ä b+~*&=/")
                .and("b", ""));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void the_order_in_which_parameters_are_given_changes_nothing(Parameters parameters) {
        Request request = HtxSigning.get(Htx.SPOT_ORDERS, parameters, CREDENTIAL, TIME);

        assertThat(request.query())
                .startsWith(AUTH + "&Zeta=1&account-id=7&b=&note=%C3%A4%20b%2B~%2A%26%3D%2F&symbol=btcusdt&Signature=");
    }

    static List<String> texts() {
        return Shuffles.texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatever_a_parameter_holds_arrives_as_it_was_and_is_signed_as_it_is_sent(String text) {
        Request request = HtxSigning.get(Htx.SPOT_ORDERS, Parameters.of("note", text), CREDENTIAL, TIME);

        String sent = request.query().substring(0, request.query().indexOf("&Signature="));
        assertThat(sent).startsWith(AUTH + "&note=").matches("[\\x21-\\x7e]*").doesNotContain("+");
        assertThat(URLDecoder.decode(sent.substring((AUTH + "&note=").length()), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(request.query())
                .endsWith("&Signature="
                        + encoded(HtxSigning.signature(
                                CREDENTIAL.secretKey(), "GET", "api.huobi.pro", Htx.SPOT_ORDERS.path(), sent)));
    }

    @Test
    void a_time_is_to_the_second_without_fraction_and_zone() {
        Request request = HtxSigning.get(
                Htx.ACCOUNTS, Parameters.none(), CREDENTIAL, Instant.parse("2026-01-02T03:04:05.999999Z"));

        assertThat(request.query()).contains("&Timestamp=2026-01-02T03%3A04%3A05&");
    }
}
