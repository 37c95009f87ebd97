package ai.backfuture.localstack.simulator.mexc;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.FixedDesk;
import ai.backfuture.localstack.simulator.Given;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.Outcome;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Right;
import ai.backfuture.localstack.simulator.Signing;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotRefusalsTest {

    private static final long NOW = 1_793_577_600_123L;
    private static final String KEY = "mx0MweK2SZZCjmtsjG";
    private static final String SECRET = "5014a0b12668ffb33262c8951d8661c3";

    private final Account trader = account(Right.READ, Right.TRADE_SPOT);

    @Test
    void a_call_without_a_key_is_refused_before_anything_else() {
        Reply reply = new MexcExchange()
                .answer(Given.request("GET", "/api/v3/account", Map.of(), ""), desk(trader))
                .reply();

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo("{\"code\":400,\"msg\":\"api key required\"}");
    }

    @ParameterizedTest
    @CsvSource({"mx0unknown, 10072", "not+a+key, 700001"})
    void an_unknown_key_is_told_from_a_malformed_one(String key, String code) {
        Reply reply = new MexcExchange()
                .answer(
                        Given.request("GET", "/api/v3/account?timestamp=" + NOW, Map.of("X-MEXC-APIKEY", key), ""),
                        desk(trader))
                .reply();

        assertThat(reply.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5000, 0",
        "999, 5000, 0",
        "1000, 5000, 700003",
        "-5000, 5000, 0",
        "-5001, 5000, 700003",
        "-59000, 60000, 0",
        "1000, 60000, 700003",
        "0, 60001, 700005",
    })
    void a_timestamp_is_at_most_one_second_ahead_and_no_older_than_the_window(long offset, long window, String code) {
        String query = "timestamp=" + (NOW + offset) + "&recvWindow=" + window;

        assertThat(signed("GET", "/api/v3/account", query, trader).reply().code())
                .isEqualTo(code);
    }

    @Test
    void without_a_window_five_seconds_hold() {
        assertThat(signed("GET", "/api/v3/account", "timestamp=" + (NOW - 5001), trader)
                        .reply()
                        .code())
                .isEqualTo("700003");
    }

    @Test
    void a_missing_timestamp_or_signature_is_a_missing_parameter() {
        Outcome unsigned = new MexcExchange()
                .answer(
                        Given.request("GET", "/api/v3/account?timestamp=" + NOW, Map.of("X-MEXC-APIKEY", KEY), ""),
                        desk(trader));

        assertThat(unsigned.reply().body()).contains("700004").contains("'signature'");
        assertThat(unsigned.signing()).isEqualTo(Signing.BAD);
        assertThat(signed("GET", "/api/v3/account", "recvWindow=5000", trader)
                        .reply()
                        .body())
                .contains("700004")
                .contains("'timestamp'");
    }

    @Test
    void a_caller_that_is_not_on_the_list_is_told_its_address() {
        Outcome outcome = signed("GET", "/api/v3/account", "timestamp=" + NOW, Given.allowing(trader, "203.0.113.7"));

        assertThat(outcome.reply().body()).contains("700006").contains("127.0.0.1");
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v3/account",
        "GET, /api/v3/openOrders",
        "POST, /api/v3/order/test",
        "POST, /api/v3/capital/withdraw",
        "POST, /api/v3/capital/transfer",
    })
    void a_key_without_the_right_is_refused(String method, String path) {
        assertThat(signed(method, path, "timestamp=" + NOW, account()).reply().code())
                .isEqualTo("700007");
    }

    @Test
    void open_orders_need_one_to_five_symbols() {
        assertThat(signed("GET", "/api/v3/openOrders", "timestamp=" + NOW, trader)
                        .reply()
                        .body())
                .contains("700004")
                .contains("'symbol'");
        assertThat(signed("GET", "/api/v3/openOrders", "symbol=NOPE&timestamp=" + NOW, trader)
                        .reply()
                        .code())
                .isEqualTo("10007");
    }

    @Test
    void a_content_type_other_than_json_is_refused() {
        Map<String, String> headers = Map.of("X-MEXC-APIKEY", KEY, "Content-Type", "application/x-www-form-urlencoded");

        assertThat(new MexcExchange()
                        .answer(Given.request("POST", "/api/v3/order/test", headers, ""), desk(trader))
                        .reply()
                        .code())
                .isEqualTo("700013");
    }

    @Test
    void a_real_order_and_a_change_of_the_key_are_marked_as_mutating() {
        assertThat(signed("POST", "/api/v3/order", "timestamp=" + NOW, trader).mutating())
                .isTrue();
        assertThat(signed("POST", "/api/v3/apiKeyInfo", "timestamp=" + NOW, trader)
                        .mutating())
                .isTrue();
        assertThat(signed("POST", "/api/v3/order/test", "timestamp=" + NOW, trader)
                        .mutating())
                .isFalse();
    }

    @Test
    void an_unknown_path_is_not_found() {
        assertThat(signed("GET", "/api/v3/nothing", "", trader).reply().status())
                .isEqualTo(404);
    }

    @Test
    void key_info_is_missing_where_the_account_is_not_served_it() {
        Account old = Given.with(trader, "keyInfo", "none");

        assertThat(signed("GET", "/api/v3/apiKeyInfo", "accessKey=" + KEY + "&timestamp=" + NOW, old)
                        .reply()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void key_info_is_told_about_the_calling_key_only() {
        assertThat(signed("GET", "/api/v3/apiKeyInfo", "accessKey=mx0other&timestamp=" + NOW, trader)
                        .reply()
                        .code())
                .isEqualTo("10072");
    }

    private static Outcome signed(String method, String path, String query, Account account) {
        String whole = path + "?" + query + "&signature=" + Hmac.sha256Hex(SECRET, query);
        return new MexcExchange().answer(Given.request(method, whole, Map.of("X-MEXC-APIKEY", KEY), ""), desk(account));
    }

    private static FixedDesk desk(Account account) {
        return new FixedDesk(Instant.ofEpochMilli(NOW), account);
    }

    private static Account account(Right... rights) {
        return Given.account("mexc", new Credentials(KEY, SECRET, null), rights);
    }
}
