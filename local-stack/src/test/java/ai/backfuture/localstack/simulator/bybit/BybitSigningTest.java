package ai.backfuture.localstack.simulator.bybit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.FixedDesk;
import ai.backfuture.localstack.simulator.Given;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.Outcome;
import ai.backfuture.localstack.simulator.Right;
import ai.backfuture.localstack.simulator.Signing;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The documents print no vector that can be computed again; these are of ccxt.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/guide#authentication">Authentication</a>
 */
class BybitSigningTest {

    private static final String TIME = "1700000000000";
    private static final String SECRET = "bybit-demo-secret";
    private static final String ORDER = "{\"category\":\"linear\",\"symbol\":\"BTCUSDT\",\"side\":\"Buy\","
            + "\"orderType\":\"Limit\",\"qty\":\"0.001\",\"price\":\"1000\"}";
    private static final String ORDER_SIGN = "9e77ee438a45221f651428f94dd84fda57eb873927c11197f2f75a7cf542b26d";

    private final Account trader = Given.account(
            "bybit",
            new Credentials("bybit-demo-key", SECRET, null),
            Right.READ,
            Right.TRADE_SPOT,
            Right.TRADE_FUTURES);

    @ParameterizedTest
    @CsvSource({
        "/v5/user/query-api, 9f622aa6cfb970931182b9f54a996a16871f2dccb97c44d34a3d112641ad7be3",
        "/v5/user/query-api?, 9f622aa6cfb970931182b9f54a996a16871f2dccb97c44d34a3d112641ad7be3",
        "/v5/account/wallet-balance?accountType=UNIFIED,"
                + " e326544c8f9a53bded3a6f1201068a1c5e792dcfda1971696631137a4483a34f",
        "/v5/position/list?category=linear&settleCoin=USDT,"
                + " 1f2d7e7d504a977c201498b02551d7ea91f1426c98bd21af80647e9c880c90c1",
    })
    void reads_are_accepted(String endpoint, String sign) {
        Outcome outcome = call("GET", endpoint, "", sign);

        assertThat(outcome.reply().code()).isEqualTo("0");
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @Test
    void a_pre_check_signed_over_its_exact_body_is_accepted() {
        assertThat(call("POST", "/v5/order/pre-check", ORDER, ORDER_SIGN)
                        .reply()
                        .code())
                .isEqualTo("0");
    }

    @Test
    void one_more_blank_in_the_body_spoils_the_signature() {
        assertThat(call("POST", "/v5/order/pre-check", ORDER.replace(",", ", "), ORDER_SIGN)
                        .reply()
                        .code())
                .isEqualTo("10004");
    }

    @Test
    void the_query_is_signed_as_it_is_sent_and_not_sorted() {
        String endpoint = "/v5/position/list?";
        String sorted = "category=linear&settleCoin=USDT&symbol=BTC%55SDT";
        String unsorted = "symbol=BTC%55SDT&settleCoin=USDT&category=linear";

        assertThat(call("GET", endpoint + unsorted, "", sign(unsorted)).reply().code())
                .isEqualTo("0");
        assertThat(call("GET", endpoint + unsorted, "", sign(sorted)).reply().code())
                .isEqualTo("10004");
        assertThat(call("GET", endpoint + unsorted, "", sign(unsorted.replace("%55", "U")))
                        .reply()
                        .code())
                .isEqualTo("10004");
    }

    @Test
    void base64_and_upper_case_hex_are_refused() {
        String upperCase = sign("").toUpperCase(Locale.ROOT);
        String base64 = Hmac.sha256Base64(SECRET, TIME + "bybit-demo-key" + "5000");

        assertThat(call("GET", "/v5/user/query-api", "", upperCase).reply().code())
                .isEqualTo("10004");
        assertThat(call("GET", "/v5/user/query-api", "", base64).reply().code()).isEqualTo("10004");
    }

    @Test
    void a_wrong_signature_is_answered_with_what_should_have_been_signed() {
        assertThat(call("GET", "/v5/account/wallet-balance?accountType=UNIFIED", "", "00")
                        .reply()
                        .body())
                .startsWith("{\"retCode\":10004,\"retMsg\":\"error sign!"
                        + " origin_string[1700000000000bybit-demo-key5000accountType=UNIFIED]\"");
    }

    @Test
    void the_prefix_of_a_site_is_not_signed() {
        Account european = Given.with(trader, "site", "eu");

        assertThat(call("GET", "/eu/v5/user/query-api", "", sign(""), european)
                        .reply()
                        .code())
                .isEqualTo("0");
    }

    private static String sign(String payload) {
        return Hmac.sha256Hex(SECRET, TIME + "bybit-demo-key" + "5000" + payload);
    }

    private Outcome call(String method, String endpoint, String body, String sign) {
        return call(method, endpoint, body, sign, trader);
    }

    private static Outcome call(String method, String endpoint, String body, String sign, Account account) {
        Map<String, String> headers = Map.of(
                "X-BAPI-API-KEY", "bybit-demo-key",
                "X-BAPI-TIMESTAMP", TIME,
                "X-BAPI-RECV-WINDOW", "5000",
                "X-BAPI-SIGN", sign,
                "Content-Type", "application/json");
        return new BybitExchange()
                .answer(
                        Given.request(method, endpoint, headers, body),
                        new FixedDesk(Instant.ofEpochMilli(Long.parseLong(TIME)), account));
    }
}
