package ai.backfuture.localstack.simulator.binance;

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

class BinanceRefusalsTest {

    private static final long NOW = 1_793_577_600_123L;
    private static final String KEY = "ZuoBYjDYLVjHQen7ELVWmEbCb2dXybNOd6aOGEbtBgQgTTerRqfHG4ACBxE31yRZ";
    private static final String SECRET = "6K2OI06l5Cur3xxRlp77eaiTG3VmTqxN68v045DwjEtfJPrNZi7wBUsgzMU3F0Dg";
    private static final String TIMED = "timestamp=" + NOW;

    private final Account trader = account(Right.READ, Right.TRADE_SPOT, Right.TRADE_FUTURES);

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none", "'\"quoted\"'", "with+sign"})
    void a_missing_or_odd_key_is_malformed(String key) {
        Map<String, String> headers = key == null ? Map.of() : Map.of("X-MBX-APIKEY", key);

        Reply reply = new BinanceExchange()
                .answer(Given.request("GET", "/api/v3/account?" + TIMED, headers, ""), desk(trader))
                .reply();

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEqualTo("{\"code\":-2014,\"msg\":\"API-key format invalid.\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v3/account, 401, 'Invalid API-key, IP, or permissions for action.'",
        "/sapi/v1/account/apiRestrictions, 400, 'Invalid API-key, IP, or permissions for action.'",
        "/fapi/v3/balance, 401, 'Invalid API-key, IP, or permissions for action, request ip: 127.0.0.1'",
    })
    void key_address_and_right_are_refused_in_the_same_words(String path, int status, String text) {
        Reply unknownKey = new BinanceExchange()
                .answer(
                        Given.request(
                                "GET", path + "?" + TIMED + "&signature=00", Map.of("X-MBX-APIKEY", "unknown"), ""),
                        desk(trader))
                .reply();
        Reply address = signed("GET", path, TIMED, Given.allowing(trader, "203.0.113.7"))
                .reply();
        Reply right = signed("GET", path, TIMED, account()).reply();

        assertThat(unknownKey.status()).isEqualTo(status);
        assertThat(unknownKey.body()).isEqualTo("{\"code\":-2015,\"msg\":\"" + text + "\"}");
        assertThat(address).isEqualTo(unknownKey);
        assertThat(right).isEqualTo(unknownKey);
    }

    @Test
    void a_wrong_secret_is_refused_before_the_address_is_looked_at() {
        Outcome outcome = new BinanceExchange()
                .answer(
                        Given.request(
                                "GET",
                                "/api/v3/account?" + TIMED + "&signature=" + Hmac.sha256Hex("another", TIMED),
                                Map.of("X-MBX-APIKEY", KEY),
                                ""),
                        desk(Given.allowing(trader, "203.0.113.7")));

        assertThat(outcome.reply().body())
                .isEqualTo("{\"code\":-1022,\"msg\":\"Signature for this request is not valid.\"}");
        assertThat(outcome.signing()).isEqualTo(Signing.BAD);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5000, 0",
        "999, 5000, 0",
        "1000, 5000, -1021",
        "-5000, 5000, 0",
        "-5001, 5000, -1021",
        "-6, 5.999, -1021",
        "-6, 6.001, 0",
        "-59000, 60000, 0",
        "1000, 60000, -1021",
        "0, 60001, -1131",
        "0, 5000.0001, -1100",
        "0, often, -1100",
    })
    void a_timestamp_is_at_most_one_second_ahead_and_no_older_than_the_window(long offset, String window, String code) {
        Outcome outcome =
                signed("GET", "/api/v3/account", "timestamp=" + (NOW + offset) + "&recvWindow=" + window, trader);

        assertThat(outcome.reply().code()).isEqualTo(code);
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @Test
    void a_call_from_the_future_is_told_so() {
        assertThat(signed("GET", "/api/v3/account", "timestamp=" + (NOW + 1000), trader)
                        .reply()
                        .body())
                .contains("Timestamp for this request was 1000ms ahead of the server's time.");
    }

    @Test
    void microseconds_are_understood() {
        assertThat(signed("GET", "/api/v3/account", "timestamp=" + NOW + "000", trader)
                        .reply()
                        .code())
                .isEqualTo("0");
        assertThat(signed("GET", "/api/v3/account", "timestamp=" + (NOW - 5001) + "999", trader)
                        .reply()
                        .code())
                .isEqualTo("-1021");
    }

    @Test
    void a_missing_timestamp_or_signature_is_a_missing_parameter() {
        Outcome unsigned = new BinanceExchange()
                .answer(
                        Given.request("GET", "/api/v3/account?" + TIMED, Map.of("X-MBX-APIKEY", KEY), ""),
                        desk(trader));

        assertThat(unsigned.reply().body()).contains("-1102").contains("'signature'");
        assertThat(unsigned.signing()).isEqualTo(Signing.BAD);
        assertThat(signed("GET", "/api/v3/account", "recvWindow=5000", trader)
                        .reply()
                        .body())
                .contains("-1102")
                .contains("'timestamp'");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v3/order/test",
        "POST, /api/v3/order",
        "POST, /sapi/v1/capital/withdraw/apply",
        "POST, /sapi/v1/asset/transfer",
        "POST, /fapi/v1/order/test",
        "GET, /fapi/v3/balance",
        "GET, /fapi/v3/positionRisk",
        "GET, /fapi/v1/openOrders",
    })
    void a_reading_key_trades_nothing_and_reads_no_futures(String method, String path) {
        assertThat(signed(method, path, TIMED, account(Right.READ)).reply().code())
                .isEqualTo("-2015");
    }

    @Test
    void where_reading_suffices_for_futures_a_reading_key_reads_them() {
        Account reader = Given.with(account(Right.READ), "futuresData", "needs-reading");

        assertThat(signed("GET", "/fapi/v3/balance", TIMED, reader).reply().body())
                .contains("100.50000000");
        assertThat(signed("POST", "/fapi/v1/order/test", TIMED, reader).reply().code())
                .isEqualTo("-2015");
    }

    @ParameterizedTest
    @CsvSource({"futuresAccount, none", "portfolioMargin, on"})
    void futures_that_are_not_open_refuse_even_their_right(String trait, String value) {
        Account account = Given.with(trader, trait, value);

        assertThat(signed("GET", "/fapi/v3/balance", TIMED, account).reply().code())
                .isEqualTo("-2015");
        assertThat(restrictions(account)).contains("\"enableFutures\":false");
    }

    @Test
    void the_rights_of_the_key_are_told_by_name() {
        assertThat(restrictions(account(Right.READ, Right.TRADE_SPOT, Right.WITHDRAW)))
                .contains("\"ipRestrict\":true")
                .contains("\"enableReading\":true")
                .contains("\"enableSpotAndMarginTrading\":true")
                .contains("\"enableWithdrawals\":true")
                .contains("\"enableFutures\":false")
                .contains("\"permitsUniversalTransfer\":false")
                .doesNotContain("tradingAuthorityExpirationTime");
        assertThat(restrictions(Given.with(trader, "tradingExpiry", "ahead")))
                .contains("\"tradingAuthorityExpirationTime\":1796169600123");
        assertThat(restrictions(Given.with(trader, "portfolioMargin", "on")))
                .contains("\"enablePortfolioMarginTrading\":true");
        assertThat(restrictions(Given.allowing(trader))).contains("\"ipRestrict\":false");
    }

    @Test
    void what_the_account_may_do_is_not_what_the_key_may_do() {
        assertThat(signed("GET", "/api/v3/account", TIMED, account(Right.READ))
                        .reply()
                        .body())
                .contains("\"canTrade\":true,\"canWithdraw\":true");
    }

    @ParameterizedTest
    @CsvSource({
        "side=BUY&type=LIMIT, -1102",
        "symbol=NOPE&side=BUY&type=LIMIT, -1121",
        "symbol=BTCUSDT&side=UP&type=LIMIT, -1117",
        "symbol=BTCUSDT&side=BUY&type=SOON, -1116",
        "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=1, -1102",
        "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=1, 0",
        "symbol=BTCUSDT&side=BUY&type=MARKET&quoteOrderQty=10, 0",
    })
    void an_order_is_checked_before_it_is_taken(String order, String code) {
        assertThat(signed("POST", "/api/v3/order/test", order + "&" + TIMED, trader)
                        .reply()
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v3/order, true",
        "DELETE, /api/v3/openOrders, true",
        "POST, /fapi/v1/order, true",
        "POST, /fapi/v1/leverage, true",
        "POST, /sapi/v1/capital/withdraw/apply, true",
        "POST, /sapi/v1/asset/transfer, true",
        "POST, /api/v3/order/test, false",
        "POST, /fapi/v1/order/test, false",
        "POST, /sapi/v1/asset/get-funding-asset, false",
    })
    void what_would_change_something_is_marked(String method, String path, boolean mutating) {
        assertThat(signed(method, path, TIMED, trader).mutating()).isEqualTo(mutating);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v3/account, '', X-MBX-USED-WEIGHT-1M, 20",
        "/api/v3/openOrders, '', X-MBX-USED-WEIGHT-1M, 80",
        "/api/v3/openOrders, symbol=BTCUSDT&, X-MBX-USED-WEIGHT-1M, 6",
        "/fapi/v1/openOrders, '', X-MBX-USED-WEIGHT-1M, 40",
        "/sapi/v1/account/apiRestrictions, '', X-SAPI-USED-IP-WEIGHT-1M, 1",
    })
    void every_answer_tells_the_weight_that_was_used(String path, String parameter, String header, String weight) {
        assertThat(signed("GET", path, parameter + TIMED, trader).reply().headers())
                .containsEntry(header, weight);
    }

    @Test
    void an_unknown_path_is_not_found() {
        assertThat(signed("GET", "/api/v3/nothing", "", trader).reply().status())
                .isEqualTo(404);
    }

    private static String restrictions(Account account) {
        return signed("GET", "/sapi/v1/account/apiRestrictions", TIMED, account)
                .reply()
                .body();
    }

    private static Outcome signed(String method, String path, String query, Account account) {
        String whole = path + "?" + query + "&signature=" + Hmac.sha256Hex(SECRET, query);
        return new BinanceExchange()
                .answer(Given.request(method, whole, Map.of("X-MBX-APIKEY", KEY), ""), desk(account));
    }

    private static FixedDesk desk(Account account) {
        return new FixedDesk(Instant.ofEpochMilli(NOW), account);
    }

    private static Account account(Right... rights) {
        return Given.account("binance", new Credentials(KEY, SECRET, null), rights);
    }
}
