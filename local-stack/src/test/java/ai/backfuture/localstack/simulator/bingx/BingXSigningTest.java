package ai.backfuture.localstack.simulator.bingx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.FixedDesk;
import ai.backfuture.localstack.simulator.Given;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Right;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The vectors over an order are those that BingX has printed; the ones over reads were computed with ccxt.
 *
 * @see <a href="https://github.com/BingX-API/BingX-spot-api-doc">Spot API, signature</a>
 */
class BingXSigningTest {

    private static final String ORDER = "/openApi/spot/v1/trade/order";
    private static final long ORDERED_AT = 1_649_404_670_162L;
    private static final String ORDER_SIGNATURE = "428a3c383bde514baff0d10d3c20e5adfaacaf799e324546dafe5ccc480dd827";
    private static final long READ_AT = 1_700_000_000_000L;

    private final Account printed = trader(
            "Zsm4DcrHBTewmVaElrdwA67PmivPv6VDK6JAkiECZ9QfcUnmn67qjCOgvRuZVOzU",
            "UuGuyEGt6ZEkpUObCYCmIfh0elYsZVh80jlYwpJuRZEw70t6vomMH7Sjmf94ztSI");
    private final Account demo = trader("bingx-demo-key", "bingx-demo-secret");

    @ParameterizedTest
    @CsvSource({
        "/openApi/v1/account/apiPermissions?timestamp=1700000000000,"
                + " 1859ba0df43149f62cb1e3ab542bfca80475d35334a40701e76fe85cf3d7a757",
        "/openApi/spot/v1/account/balance?recvWindow=5000&timestamp=1700000000000,"
                + " f4789d73151eb426d33d9a2d3a9fce797f0722a643ca6edae3d469d01c0bb13f",
        "/openApi/swap/v2/user/positions?recvWindow=5000&symbol=BTC-USDT&timestamp=1700000000000,"
                + " 80abcce6d81051673bc43cc853bee695a020ea6abf323f6a3540a7c91bfcc30b",
    })
    void reads_signed_over_their_parameters_are_accepted(String endpoint, String signature) {
        assertThat(read(endpoint + "&signature=" + signature).code()).isEqualTo("0");
    }

    @Test
    void an_order_in_the_query_is_accepted() {
        String query = "quoteOrderQty=20&side=BUY&symbol=ETHUSDT&timestamp=1649404670162&type=MARKET";

        assertIsSigned(order(ORDER + "?" + query + "&signature=" + ORDER_SIGNATURE, ""));
    }

    @Test
    void an_order_in_a_form_is_accepted_with_the_same_signature() {
        String form = "quoteOrderQty=20&side=BUY&symbol=ETHUSDT&timestamp=1649404670162&type=MARKET";

        assertIsSigned(order(ORDER, form + "&signature=" + ORDER_SIGNATURE));
    }

    @Test
    void query_and_form_are_signed_one_behind_the_other_without_a_separator() {
        String signature = "94e0b4925060a615e1e372d4c929015d4b59d3c89067dc0beeafcfb33a6d8d10";

        assertIsSigned(order(
                ORDER + "?quoteOrderQty=20&side=BUY&symbol=ETHUSDT",
                "timestamp=1649404670162&type=MARKET&signature=" + signature));
    }

    @Test
    void a_json_body_is_signed_in_the_order_of_its_names() {
        String signature = Hmac.sha256Hex(
                demo.credentials().secretKey(),
                "data=[1,2]&side=BUY&symbol=BTC-USDT&timestamp=1700000000000&type=MARKET");
        String body = "{\"symbol\":\"BTC-USDT\",\"type\":\"MARKET\",\"side\":\"BUY\",\"data\":[1, 2],"
                + "\"timestamp\":1700000000000,\"signature\":\"" + signature + "\"}";

        Reply reply = call(
                "POST",
                "/openApi/swap/v2/trade/order/test",
                Map.of("X-BX-APIKEY", "bingx-demo-key", "Content-Type", "application/json"),
                body,
                READ_AT,
                demo);

        assertThat(reply.code()).isEqualTo("0");
    }

    @Test
    void values_are_signed_without_percent_encoding() {
        String plain = "data=[{\"side\":\"BUY\"}]&timestamp=1700000000000";
        String encoded = "data=%5B%7B%22side%22%3A%22BUY%22%7D%5D&timestamp=1700000000000";

        assertThat(read(balance(encoded, plain)).code()).isEqualTo("0");
        assertThat(read(balance(encoded, encoded)).code()).isEqualTo("100001");
    }

    @Test
    void what_is_signed_in_another_order_than_it_is_sent_is_refused() {
        assertThat(read(balance("timestamp=1700000000000&recvWindow=5000", "recvWindow=5000&timestamp=1700000000000"))
                        .code())
                .isEqualTo("100001");
    }

    @Test
    void upper_case_hex_is_refused() {
        String query = "timestamp=1700000000000";
        String signature = Hmac.sha256Hex("bingx-demo-secret", query).toUpperCase(Locale.ROOT);

        assertThat(read("/openApi/spot/v1/account/balance?" + query + "&signature=" + signature)
                        .code())
                .isEqualTo("100001");
    }

    /** The pair of the printed example lacks its hyphen, which is found out after the signature. */
    private static void assertIsSigned(Reply reply) {
        assertThat(reply.body()).contains("\"code\":100400", "symbol is invalid");
    }

    private static String balance(String query, String signedText) {
        return "/openApi/spot/v1/account/balance?" + query + "&signature="
                + Hmac.sha256Hex("bingx-demo-secret", signedText);
    }

    private Reply read(String endpoint) {
        return call("GET", endpoint, Map.of("X-BX-APIKEY", "bingx-demo-key"), "", READ_AT, demo);
    }

    private Reply order(String endpoint, String form) {
        return call(
                "POST",
                endpoint,
                Map.of(
                        "X-BX-APIKEY",
                        printed.credentials().apiKey(),
                        "Content-Type",
                        "application/x-www-form-urlencoded"),
                form,
                ORDERED_AT,
                printed);
    }

    private static Reply call(
            String method, String endpoint, Map<String, String> headers, String body, long now, Account account) {
        return new BingXExchange()
                .answer(
                        Given.request(method, endpoint, headers, body),
                        new FixedDesk(Instant.ofEpochMilli(now), account))
                .reply();
    }

    private static Account trader(String key, String secret) {
        return Given.account(
                "bingx", new Credentials(key, secret, null), Right.READ, Right.TRADE_SPOT, Right.TRADE_FUTURES);
    }
}
