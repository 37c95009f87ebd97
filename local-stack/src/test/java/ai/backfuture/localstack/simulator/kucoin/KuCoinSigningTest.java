package ai.backfuture.localstack.simulator.kucoin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.FixedDesk;
import ai.backfuture.localstack.simulator.Given;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Right;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first vector is of the official SDK; the others were computed with ccxt.
 *
 * @see <a href="https://www.kucoin.com/docs-new/authentication">Authentication</a>
 */
class KuCoinSigningTest {

    private static final String ORDER = "{\"clientOid\":\"probe-0001\",\"side\":\"buy\",\"symbol\":\"BTC-USDT\","
            + "\"type\":\"limit\",\"price\":\"10000\",\"size\":\"0.001\"}";

    private final Account trader = Given.account(
            "kucoin",
            new Credentials("e0be4ec83be19441d8f3277a", "d0a1472f-10e1-a4ce-5d06-66bb9b69fccf", "Kc-zOfiI3vsv"),
            Right.READ,
            Right.TRADE_SPOT,
            Right.TRADE_FUTURES);

    @Test
    void the_vector_of_the_official_sdk_is_met() {
        assertThat(Hmac.sha256Base64("test_api_secret", "test_plain"))
                .isEqualTo("jie/gxS38wLFFaBwl/cAzFbAzlI8MIny96jSXrB+iP4=");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/user/api-key, nhjfPjx1t4uM8z2msLH2FZyOwhnl4hXHWNxujBJPHng=, 2",
        "/api/v1/user/api-key, nhjfPjx1t4uM8z2msLH2FZyOwhnl4hXHWNxujBJPHng=, 3",
        "/api/v1/accounts?currency=USDT&type=trade, xRvc4TWL1hXGt96PSi2/bfaJ/QaMugYVpLIF3lCtqcI=, 2",
        "/api/v1/account-overview?currency=USDT, 7Y1P8OFPo8uVlDj3bRqw9Xb8caRLBTLBZ6hDJC5Ri/w=, 3",
    })
    void reads_are_accepted_with_either_version(String endpoint, String sign, String version) {
        assertThat(call("GET", endpoint, "", sign, version).code()).isEqualTo("200000");
    }

    @Test
    void a_test_order_signed_over_its_exact_body_is_accepted() {
        Reply reply =
                call("POST", "/api/v1/hf/orders/test", ORDER, "wI8sWYQsVPGt5zKO1KUBIUGMOPaCbUVnE74uhwOHCzM=", "3");

        assertThat(reply.body()).startsWith("{\"code\":\"200000\",\"data\":{\"orderId\":");
    }

    @Test
    void one_more_blank_in_the_body_spoils_the_signature() {
        Reply reply = call(
                "POST",
                "/api/v1/hf/orders/test",
                ORDER.replace(",", ", "),
                "wI8sWYQsVPGt5zKO1KUBIUGMOPaCbUVnE74uhwOHCzM=",
                "3");

        assertThat(reply.code()).isEqualTo("400005");
    }

    @Test
    void the_query_is_signed_without_percent_encoding() {
        String encoded = "/api/v1/accounts?currency=BTC%2CUSDT";

        assertThat(call("GET", encoded, "", sign("GET/api/v1/accounts?currency=BTC,USDT"), "3")
                        .code())
                .isEqualTo("200000");
        assertThat(call("GET", encoded, "", sign("GET" + encoded), "3").code()).isEqualTo("400005");
    }

    @Test
    void a_passphrase_in_plain_text_is_refused() {
        Reply reply = call(
                "GET",
                "/api/v1/user/api-key",
                "",
                Map.of(
                        "KC-API-SIGN",
                        "nhjfPjx1t4uM8z2msLH2FZyOwhnl4hXHWNxujBJPHng=",
                        "KC-API-PASSPHRASE",
                        "Kc-zOfiI3vsv",
                        "KC-API-KEY-VERSION",
                        "3"));

        assertThat(reply.code()).isEqualTo("400004");
    }

    private String sign(String text) {
        return Hmac.sha256Base64(trader.credentials().secretKey(), "1793577600123" + text);
    }

    private Reply call(String method, String endpoint, String body, String sign, String version) {
        return call(
                method,
                endpoint,
                body,
                Map.of(
                        "KC-API-SIGN", sign,
                        "KC-API-PASSPHRASE", "s7v6UIUNbx2kgCFZY0TT3AWfIW7MD7NY07EcwcHe1k4=",
                        "KC-API-KEY-VERSION", version));
    }

    private Reply call(String method, String endpoint, String body, Map<String, String> signing) {
        Map<String, String> headers = new HashMap<>(signing);
        headers.put("KC-API-KEY", trader.credentials().apiKey());
        headers.put("KC-API-TIMESTAMP", "1793577600123");
        headers.put("Content-Type", "application/json");
        return new KuCoinExchange()
                .answer(
                        Given.request(method, endpoint, headers, body),
                        new FixedDesk(Instant.ofEpochMilli(1793577600123L), trader))
                .reply();
    }
}
