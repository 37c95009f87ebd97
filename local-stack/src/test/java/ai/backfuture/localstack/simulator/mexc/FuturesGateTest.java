package ai.backfuture.localstack.simulator.mexc;

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
 * The two vectors were computed with ccxt.
 *
 * @see <a href="https://www.mexc.com/api-docs/futures/integration-guide">Integration guide</a>
 */
class FuturesGateTest {

    private static final long NOW = 1_793_577_600_123L;
    private static final String KEY = "mx0MweK2SZZCjmtsjG";
    private static final String SECRET = "5014a0b12668ffb33262c8951d8661c3";
    private static final String POSITIONS = "/api/v1/private/position/open_positions";
    private static final String POSITIONS_SIGNATURE =
            "63d38bb2551fcb1d85a5aa7f85e1742ddcc1aeb017fcf87a9f37c23c8734eece";

    private final Account trader =
            Given.account("mexc", new Credentials(KEY, SECRET, null), Right.READ, Right.TRADE_FUTURES);

    @Test
    void a_read_signed_over_its_parameters_is_accepted() {
        Reply reply = call("GET", POSITIONS + "?symbol=BTC_USDT", "", NOW, POSITIONS_SIGNATURE, trader);

        assertThat(reply.body()).startsWith("{\"success\":true,\"code\":0,\"data\":[{\"positionId\"");
    }

    @Test
    void a_write_signed_over_its_exact_body_is_accepted() {
        Reply reply = call(
                "POST",
                "/api/v1/private/position/change_leverage",
                "{\"positionId\":12345,\"leverage\":20}",
                NOW,
                "03d35dabfed40a3647e8fb400aaa310096107bdd604ce5c39a1bc0c00b556b2d",
                trader);

        assertThat(reply.code()).isEqualTo("0");
    }

    @Test
    void upper_case_hex_is_refused_with_status_200() {
        Reply reply = call(
                "GET", POSITIONS + "?symbol=BTC_USDT", "", NOW, POSITIONS_SIGNATURE.toUpperCase(Locale.ROOT), trader);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).startsWith("{\"success\":false,\"code\":602,");
    }

    @Test
    void parameters_are_signed_in_the_order_of_their_names() {
        String signature = Hmac.sha256Hex(SECRET, KEY + NOW + "page_num=1&page_size=100&symbol=BTC_USDT");

        assertThat(call("GET", POSITIONS + "?symbol=BTC_USDT&page_size=100&page_num=1", "", NOW, signature, trader)
                        .code())
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"10000, 0", "10001, 513", "-10000, 0", "-10001, 513"})
    void the_request_time_is_at_most_ten_seconds_off(long offset, String code) {
        assertThat(call(POSITIONS, NOW + offset, trader).code()).isEqualTo(code);
    }

    @Test
    void an_unknown_key_and_missing_headers_are_unauthorized() {
        Reply bare = new MexcExchange()
                .answer(Given.request("GET", POSITIONS, Map.of(), ""), new FixedDesk(Instant.ofEpochMilli(NOW), trader))
                .reply();

        assertThat(bare.code()).isEqualTo("401");
    }

    @Test
    void a_caller_that_is_not_on_the_list_is_refused() {
        assertThat(call(POSITIONS, NOW, Given.allowing(trader, "203.0.113.7")).code())
                .isEqualTo("406");
    }

    @Test
    void an_account_that_never_opened_futures_does_not_exist_here() {
        assertThat(call(POSITIONS, NOW, Given.with(trader, "futuresAccount", "none"))
                        .code())
                .isEqualTo("1000");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/private/account/asset/USDT, 701",
        "GET, /api/v1/private/account/assets, 703",
        "GET, /api/v1/private/position/open_positions, 703",
        "GET, /api/v1/private/order/list/open_orders, 703",
        "GET, /api/v1/private/order/list/open_orders/BTC_USDT, 703",
        "POST, /api/v1/private/order/submit, 704",
    })
    void each_missing_right_has_its_own_code(String method, String path, String code) {
        Account powerless = Given.account("mexc", new Credentials(KEY, SECRET, null));

        assertThat(call(method, path, "", NOW, Hmac.sha256Hex(SECRET, KEY + NOW), powerless)
                        .code())
                .isEqualTo(code);
    }

    private static Reply call(String path, long time, Account account) {
        return call("GET", path, "", time, Hmac.sha256Hex(SECRET, KEY + time), account);
    }

    private static Reply call(String method, String path, String body, long time, String signature, Account account) {
        Map<String, String> headers = Map.of(
                "ApiKey",
                KEY,
                "Request-Time",
                Long.toString(time),
                "Signature",
                signature,
                "Content-Type",
                "application/json");
        return new MexcExchange()
                .answer(Given.request(method, path, headers, body), new FixedDesk(Instant.ofEpochMilli(NOW), account))
                .reply();
    }
}
