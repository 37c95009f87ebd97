package ai.backfuture.localstack.simulator.htx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.FixedDesk;
import ai.backfuture.localstack.simulator.Given;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Right;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first vector is of the official SDK's unit test; the others were computed with ccxt.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#authentication">Authentication</a>
 */
class HtxSigningTest {

    private static final String KEY = "htx-demo-access-key";
    private static final String SECRET = "htx-demo-secret";
    private static final String ACCOUNTS = "/v1/account/accounts";
    private static final String SIGNED =
            "AccessKeyId=" + KEY + "&SignatureMethod=HmacSHA256&SignatureVersion=2&Timestamp=2023-11-14T22%3A13%3A20";

    private final Account trader =
            Given.account("htx", new Credentials(KEY, SECRET, null), Right.READ, Right.TRADE_SPOT);

    @Test
    void the_vector_of_the_official_sdk_is_met() {
        List<String> texts = SignedText.candidates(
                Given.request(
                        "GET",
                        "url?AccessKeyId=123&SignatureVersion=2&SignatureMethod=HmacSHA256&Timestamp=123",
                        Map.of("Host", "host"),
                        ""),
                ApiShape.SPOT_V1);

        assertThat(texts)
                .contains(
                        "GET\nhost\nurl\nAccessKeyId=123&SignatureMethod=HmacSHA256&SignatureVersion=2&Timestamp=123");
        assertThat(Hmac.sha256Base64("456", texts.getLast())).isEqualTo("Hfdw0d/3ZOEB2eHJZiwVZ/1YLL62MFuKKmSW83vM3ps=");
    }

    @Test
    void reads_of_spot_are_accepted() {
        assertThat(call("GET", ACCOUNTS, "p+Qqt2Bxn79FGsy05Q9ZDIa942xp74yKH9TlarC7TZg=")
                        .code())
                .isEqualTo("ok");
        assertThat(call(
                                "GET",
                                "/v2/user/api-key?uid=63628520&accessKey=" + KEY,
                                "hEC9chlwNVvf43E28MP4j/WFJ+bHC2Iqr5QwfozeQtk=")
                        .code())
                .isEqualTo("200");
    }

    @Test
    void a_read_of_contracts_is_signed_without_its_body() {
        String path = "/linear-swap-api/v1/swap_cross_position_info";
        String signature = "ap7gtocs5IZaVbOaQl/iQkzIOBhCPG0GUNIG/ysfZoc=";

        assertThat(call("POST", path, signature, "{\"contract_code\":\"BTC-USDT\"}", Map.of())
                        .code())
                .isEqualTo("ok");
        assertThat(call("POST", path, signature, "{}", Map.of()).code()).isEqualTo("ok");
    }

    @Test
    void of_a_post_only_the_parameters_of_the_signing_are_signed() {
        String path = "/linear-swap-api/v1/swap_cross_position_info?contract_code=BTC-USDT";

        assertThat(call("POST", path, "ap7gtocs5IZaVbOaQl/iQkzIOBhCPG0GUNIG/ysfZoc=", "{}", Map.of())
                        .code())
                .isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.huobi.pro", "api-aws.huobi.pro", "api.htx.com", "localhost", "localhost:8090"})
    void the_host_that_is_signed_is_an_official_one_or_that_of_the_call(String host) {
        String signature = Hmac.sha256Base64(SECRET, "GET\n" + host + "\n" + ACCOUNTS + "\n" + SIGNED);

        assertThat(call("GET", ACCOUNTS, signature, "", Map.of("Host", "LocalHost:8090"))
                        .code())
                .isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"API.HUOBI.PRO", "api.hbdm.com", "api.example.com", ""})
    void another_host_spoils_the_signature(String host) {
        String signature = Hmac.sha256Base64(SECRET, "GET\n" + host + "\n" + ACCOUNTS + "\n" + SIGNED);

        assertThat(call("GET", ACCOUNTS, signature).body()).contains("Verification failure [校验失败]");
    }

    @ParameterizedTest
    @CsvSource({
        "symbol=btc%2fusdt, symbol=btc%2Fusdt, true",
        "symbol=btc%2fusdt, symbol=btc%2fusdt, false",
        "symbol=btc%20usdt, symbol=btc%20usdt, true",
        "symbol=btc%20usdt, symbol=btc+usdt, false",
    })
    void parameters_are_signed_encoded_in_the_one_way(String wire, String signed, boolean good) {
        String path = "/v1/order/openOrders";
        String signature =
                Hmac.sha256Base64(SECRET, "GET\napi.huobi.pro\n" + path + "\n" + SIGNED + "&account-id=1&" + signed);

        Reply reply = call("GET", path + "?" + wire + "&account-id=1", signature);

        assertThat(reply.body().contains("Verification failure")).isEqualTo(!good);
    }

    @Test
    void a_signature_whose_plus_was_not_encoded_is_another() {
        String wire = ACCOUNTS + "?" + SIGNED + "&Signature=p+Qqt2Bxn79FGsy05Q9ZDIa942xp74yKH9TlarC7TZg%3D";

        assertThat(answer(Given.request("GET", wire, Map.of(), "")).body()).contains("Verification failure");
    }

    private Reply call(String method, String endpoint, String signature) {
        return call(method, endpoint, signature, "", Map.of());
    }

    private Reply call(String method, String endpoint, String signature, String body, Map<String, String> headers) {
        String joint = endpoint.contains("?") ? "&" : "?";
        String encoded = URLEncoder.encode(signature, StandardCharsets.UTF_8);
        return answer(Given.request(method, endpoint + joint + SIGNED + "&Signature=" + encoded, headers, body));
    }

    private Reply answer(ApiRequest request) {
        return new HtxExchange()
                .answer(request, new FixedDesk(Instant.ofEpochSecond(1_700_000_000), trader))
                .reply();
    }
}
