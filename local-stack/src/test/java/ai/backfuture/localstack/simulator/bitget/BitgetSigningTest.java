package ai.backfuture.localstack.simulator.bitget;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.ApiRequest;
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
 * The texts to sign are those that the documents print; the signatures over them, and the other vectors, were computed
 * with ccxt.
 *
 * @see <a href="https://www.bitget.com/api-doc/common/signature">Signature</a>
 */
class BitgetSigningTest {

    private static final String SECRET = "86f8cbc09305b836617194e386aa1630a7ef8791ca26b65b4e28c94c10c35635";
    private static final long NOW = 1_793_577_600_123L;

    private final Account trader = Given.account(
            "bitget",
            new Credentials("bg_975cdaa23145b7ae8ba32eeaf11183e8", SECRET, "V7YTHx6387Lq"),
            Right.READ,
            Right.TRADE_SPOT,
            Right.TRADE_FUTURES);

    @Test
    void a_read_is_signed_as_the_documents_print_it() {
        String signed = BitgetGate.signedText(
                given("GET", "/api/mix/v2/market/depth?limit=20&symbol=BTCUSDT", "", "16273667805456"));

        assertThat(signed).isEqualTo("16273667805456GET/api/mix/v2/market/depth?limit=20&symbol=BTCUSDT");
        assertThat(Hmac.sha256Base64(SECRET, signed)).isEqualTo("TqUrqWETavymQIHvwMhq4Bl7XdSaDsmrwcf5265PjCw=");
    }

    @Test
    void an_order_is_signed_as_the_documents_print_it() {
        String body =
                "{\"productType\":\"usdt-futures\",\"symbol\":\"BTCUSDT\",\"size\":\"8\",\"marginMode\":\"crossed\","
                        + "\"side\":\"buy\",\"orderType\":\"limit\",\"clientOid\":\"channel#123456\"}";

        String signed = BitgetGate.signedText(given("POST", "/api/v2/mix/order/place-order", body, "16273667805456"));

        assertThat(signed).isEqualTo("16273667805456POST/api/v2/mix/order/place-order" + body);
        assertThat(Hmac.sha256Base64(SECRET, signed)).isEqualTo("345s2E78zHI2WjAe0uyvAKIOZZdwM1CqfgMMPiEmk+Y=");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v2/spot/account/info, 6S7l0pIUlAospOCphkABxFAMCblxbUBZpEBgtLj2vJ4=",
        "/api/v2/mix/account/accounts?productType=USDT-FUTURES, xlZgf9BWIQnA4bawpLHi3PUb7UZOkWrLJR55o+kgWB0=",
    })
    void reads_of_a_classic_account_are_accepted(String endpoint, String sign) {
        assertThat(call(endpoint, sign, trader).code()).isEqualTo("00000");
    }

    @Test
    void a_read_of_a_unified_account_is_accepted() {
        Account unified = Given.with(trader, "accountMode", "unified");

        assertThat(call("/api/v3/account/info", "vvpMBCeZD320uacmd2uare0WX241NoD5PdRZBZ3E52k=", unified)
                        .code())
                .isEqualTo("00000");
    }

    @Test
    void parameters_are_signed_in_the_order_of_their_names() {
        String path = "/api/v2/mix/position/all-position";
        String signed = sign("GET" + path + "?marginCoin=USDT&productType=USDT-FUTURES");

        assertThat(call(path + "?productType=USDT-FUTURES&marginCoin=USDT", signed, trader)
                        .code())
                .isEqualTo("00000");
    }

    @Test
    void the_query_is_signed_without_percent_encoding() {
        String encoded = "/api/v2/spot/account/assets?coin=A%2CB";

        assertThat(call(encoded, sign("GET/api/v2/spot/account/assets?coin=A,B"), trader)
                        .code())
                .isEqualTo("00000");
        assertThat(call(encoded, sign("GET" + encoded), trader).code()).isEqualTo("40009");
    }

    @Test
    void a_signature_in_hex_is_refused() {
        String hex = Hmac.sha256Hex(SECRET, NOW + "GET/api/v2/spot/account/info");

        assertThat(call("/api/v2/spot/account/info", hex, trader).code()).isEqualTo("40009");
    }

    private static String sign(String text) {
        return Hmac.sha256Base64(SECRET, NOW + text);
    }

    private static Reply call(String endpoint, String sign, Account account) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ACCESS-KEY", account.credentials().apiKey());
        headers.put("ACCESS-SIGN", sign);
        headers.put("ACCESS-TIMESTAMP", Long.toString(NOW));
        headers.put("ACCESS-PASSPHRASE", "V7YTHx6387Lq");
        return new BitgetExchange()
                .answer(Given.request("GET", endpoint, headers, ""), new FixedDesk(Instant.ofEpochMilli(NOW), account))
                .reply();
    }

    private static ApiRequest given(String method, String endpoint, String body, String time) {
        return Given.request(method, endpoint, Map.of("ACCESS-TIMESTAMP", time), body);
    }
}
