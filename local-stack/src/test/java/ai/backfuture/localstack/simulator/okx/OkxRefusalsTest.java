package ai.backfuture.localstack.simulator.okx;

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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OkxRefusalsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T00:00:00.123Z");
    private static final String KEY = "60143169-6bbc-9cdc-2bbf-1731771774f2";
    private static final String SECRET = "DE0E76458643FF536E18F4D629F3C5E3";
    private static final String CONFIG = "/api/v5/account/config";
    private static final String SPOT_ORDER =
            "{\"instId\":\"BTC-USDT\",\"tdMode\":\"cash\",\"side\":\"buy\",\"ordType\":\"market\",\"sz\":\"10\"}";
    private static final String SWAP_ORDER =
            "{\"instId\":\"BTC-USDT-SWAP\",\"tdMode\":\"cross\",\"side\":\"buy\",\"ordType\":\"market\",\"sz\":\"1\"}";

    private final Account trader = account(Right.READ, Right.TRADE_SPOT, Right.TRADE_FUTURES);

    @ParameterizedTest
    @CsvSource({
        "OK-ACCESS-KEY, 50103",
        "OK-ACCESS-PASSPHRASE, 50104",
        "OK-ACCESS-SIGN, 50106",
        "OK-ACCESS-TIMESTAMP, 50107",
    })
    void every_header_is_needed_and_named_when_missing(String missing, String code) {
        Map<String, String> headers = signed("GET", CONFIG, "");
        headers.remove(missing);

        Outcome outcome = answer("GET", CONFIG, headers, "", trader);

        assertThat(outcome.reply().status()).isEqualTo(401);
        assertThat(outcome.reply().code()).isEqualTo(code);
        assertThat(outcome.reply().body()).contains(missing);
    }

    @ParameterizedTest
    @CsvSource({"30000, 0", "30001, 50102", "-30000, 0", "-30001, 50102"})
    void a_timestamp_is_at_most_thirty_seconds_off(long offset, String code) {
        String time = NOW.plusMillis(offset).toString();

        Outcome outcome = answer("GET", CONFIG, signed("GET", CONFIG, "", time, SECRET), "", trader);

        assertThat(outcome.reply().code()).isEqualTo(code);
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T00:00:00Z",
        "2026-11-02T00:00:00.1Z",
        "2026-11-02T00:00:00.123456Z",
        "2026-11-02T00:00:00.123+00:00",
        "2026-13-02T00:00:00.123Z",
        "1793577600123",
    })
    void a_timestamp_has_exactly_three_decimals(String time) {
        assertThat(answer("GET", CONFIG, signed("GET", CONFIG, "", time, SECRET), "", trader)
                        .reply()
                        .code())
                .isEqualTo("50112");
    }

    @ParameterizedTest
    @CsvSource({"60143169-6bbc-9cdc-2bbf-1731771774f3, 50119", "60143169, 50111", "'\"quoted\"', 50111"})
    void an_unknown_key_is_told_from_a_malformed_one(String key, String code) {
        Map<String, String> headers = signed("GET", CONFIG, "");
        headers.put("OK-ACCESS-KEY", key);

        Outcome outcome = answer("GET", CONFIG, headers, "", trader);

        assertThat(outcome.reply().status()).isEqualTo(401);
        assertThat(outcome.reply().code()).isEqualTo(code);
        assertThat(outcome.signing()).isEqualTo(Signing.BAD);
    }

    @ParameterizedTest
    @CsvSource({
        "global, '', 0", "global, /eea, 50119", "global, /us, 50119",
        "eea, '', 50119", "eea, /eea, 0", "eea, /us, 50119",
        "us, '', 50119", "us, /eea, 50119", "us, /us, 0",
    })
    void a_right_key_on_the_host_of_another_region_does_not_exist(String region, String prefix, String code) {
        Account account = Given.with(trader, "region", region);

        Outcome outcome = answer("GET", prefix + CONFIG, signed("GET", CONFIG, ""), "", account);

        assertThat(outcome.reply().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"live, 0, 0", "live, 1, 50101", "demo, 0, 50101", "demo, 1, 0"})
    void a_key_works_in_the_mode_that_it_was_made_in(String mode, String simulated, String code) {
        Map<String, String> headers = signed("GET", CONFIG, "");
        headers.put("x-simulated-trading", simulated);

        assertThat(answer("GET", CONFIG, headers, "", Given.with(trader, "mode", mode))
                        .reply()
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"ok!xcIr0dOF5", "wrong", "yb9KLAd0vAoZUWLYHaMgyKwQeBnmlbdIfQp2kuNzYDM="})
    void another_passphrase_is_refused_even_hashed(String passphrase) {
        Map<String, String> headers = signed("GET", CONFIG, "");
        headers.put("OK-ACCESS-PASSPHRASE", passphrase);

        assertThat(answer("GET", CONFIG, headers, "", trader).reply().body())
                .isEqualTo("{\"msg\":\"Request header OK-ACCESS-PASSPHRASE incorrect.\",\"code\":\"50105\"}");
    }

    @Test
    void a_wrong_secret_is_refused_before_the_address_is_looked_at() {
        Map<String, String> headers = signed("GET", CONFIG, "", NOW.toString(), "another-secret");

        Outcome outcome = answer("GET", CONFIG, headers, "", Given.allowing(trader, "203.0.113.7"));

        assertThat(outcome.reply().code()).isEqualTo("50113");
        assertThat(outcome.signing()).isEqualTo(Signing.BAD);
    }

    @Test
    void a_caller_that_is_not_on_the_list_is_told_its_address() {
        Outcome outcome = answer("GET", CONFIG, signed("GET", CONFIG, ""), "", Given.allowing(trader, "203.0.113.7"));

        assertThat(outcome.reply().status()).isEqualTo(401);
        assertThat(outcome.reply().body()).contains("50110").contains("Your IP 127.0.0.1 is not included");
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, {}, 50006, 400",
        "application/json, '', 50000, 400",
        "application/json, {oops, 50002, 400",
        "application/json, {}, 1, 200",
    })
    void a_post_has_a_body_of_json(String type, String body, String code, int status) {
        String path = "/api/v5/trade/order";
        Map<String, String> headers = signed("POST", path, body);
        headers.put("Content-Type", type);

        Outcome outcome = answer("POST", path, headers, body, trader);

        assertThat(outcome.reply().status()).isEqualTo(status);
        assertThat(outcome.reply().body()).contains("\"code\":\"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v5/trade/order",
        "/api/v5/trade/order-precheck",
        "/api/v5/asset/transfer",
        "/api/v5/asset/withdrawal",
    })
    void a_reading_key_moves_nothing(String path) {
        Outcome outcome = answer("POST", path, signed("POST", path, "{}"), "{}", account(Right.READ));

        assertThat(outcome.reply().status()).isEqualTo(401);
        assertThat(outcome.reply().code()).isEqualTo("50120");
    }

    @Test
    void trading_does_not_withdraw() {
        String path = "/api/v5/asset/withdrawal";

        assertThat(answer("POST", path, signed("POST", path, "{}"), "{}", trader)
                        .reply()
                        .code())
                .isEqualTo("50120");
    }

    @Test
    void the_rights_of_the_key_are_told_in_one_list() {
        assertThat(config(trader)).contains("\"perm\":\"read_only,trade\"").contains("\"ip\":\"127.0.0.1\"");
        assertThat(config(account(Right.READ))).contains("\"perm\":\"read_only\"");
        assertThat(config(account(Right.READ, Right.WITHDRAW))).contains("\"perm\":\"read_only,withdraw\"");
        assertThat(config(Given.with(trader, "perm", "missing"))).doesNotContain("\"perm\"");
        assertThat(config(Given.allowing(trader))).contains("\"ip\":\"\"");
    }

    @Test
    void the_mode_of_the_account_stands_in_for_a_right_to_trade_futures() {
        assertThat(config(trader)).contains("\"acctLv\":\"2\"");
        assertThat(config(account(Right.READ, Right.TRADE_SPOT))).contains("\"acctLv\":\"1\"");
        assertThat(config(account(Right.READ))).contains("\"acctLv\":\"2\"");
        assertThat(config(Given.with(trader, "acctLv", "4"))).contains("\"acctLv\":\"4\"");
    }

    @Test
    void a_sub_account_is_not_its_own_main_account() {
        assertThat(config(trader)).contains("\"uid\":\"100001\",\"mainUid\":\"100001\"");
        assertThat(config(Given.with(trader, "accountType", "sub")))
                .contains("\"uid\":\"100002\",\"mainUid\":\"100001\"");
    }

    @Test
    void in_spot_mode_there_are_no_positions_and_no_futures_orders() {
        Account spotOnly = Given.with(trader, "acctLv", "1");

        assertThat(read("/api/v5/account/positions", trader)).contains("BTC-USDT-SWAP");
        assertThat(read("/api/v5/account/positions", spotOnly)).contains("\"data\":[]");
        assertThat(read("/api/v5/trade/orders-pending", spotOnly))
                .contains("\"BTC-USDT\"")
                .doesNotContain("SWAP");
        assertThat(post("/api/v5/trade/order", SWAP_ORDER, spotOnly)).contains("\"sCode\":\"51010\"");
        assertThat(post("/api/v5/trade/order", SPOT_ORDER, spotOnly)).contains("\"sCode\":\"0\"");
    }

    @ParameterizedTest
    @CsvSource({"1, 51010", "2, 51010", "3, 0", "4, 0"})
    void a_precheck_works_in_the_higher_modes_only(String level, String code) {
        assertThat(post("/api/v5/trade/order-precheck", SPOT_ORDER, Given.with(trader, "acctLv", level)))
                .contains("\"code\":\"" + code + "\"");
    }

    @Test
    void a_refused_order_is_a_success_on_the_outside() {
        assertThat(post("/api/v5/trade/order", SPOT_ORDER.replace("BTC-USDT", "NO-PE"), trader))
                .startsWith("{\"code\":\"1\"")
                .contains("\"sCode\":\"51001\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v5/public/instruments, 50014",
        "/api/v5/public/instruments?instType=STOCK, 51000",
        "/api/v5/public/instruments?instType=OPTION, 50015",
        "/api/v5/public/instruments?instType=SPOT, 0",
        "/api/v5/market/tickers, 50014",
    })
    void markets_are_listed_by_type(String endpoint, String code) {
        assertThat(answer("GET", endpoint, Map.of(), "", trader).reply().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v5/trade/order, true",
        "/api/v5/trade/cancel-order, true",
        "/api/v5/trade/batch-orders, true",
        "/api/v5/asset/transfer, true",
        "/api/v5/asset/withdrawal, true",
        "/api/v5/account/set-leverage, true",
        "/us/api/v5/trade/order, true",
        "/api/v5/trade/order-precheck, false",
    })
    void what_would_change_something_is_marked(String path, boolean mutating) {
        assertThat(answer("POST", path, Map.of(), "", trader).mutating()).isEqualTo(mutating);
    }

    @Test
    void an_unknown_path_is_not_found() {
        assertThat(answer("GET", "/api/v9/nothing", Map.of(), "", trader)
                        .reply()
                        .status())
                .isEqualTo(404);
        assertThat(answer("GET", "/asia/api/v5/public/time", Map.of(), "", trader)
                        .reply()
                        .status())
                .isEqualTo(404);
    }

    private static String config(Account account) {
        return read(CONFIG, account);
    }

    private static String read(String endpoint, Account account) {
        return answer("GET", endpoint, signed("GET", endpoint, ""), "", account)
                .reply()
                .body();
    }

    private static String post(String endpoint, String body, Account account) {
        return answer("POST", endpoint, signed("POST", endpoint, body), body, account)
                .reply()
                .body();
    }

    private static Map<String, String> signed(String method, String endpoint, String body) {
        return signed(method, endpoint, body, NOW.toString(), SECRET);
    }

    private static Map<String, String> signed(String method, String endpoint, String body, String time, String secret) {
        Map<String, String> headers = new HashMap<>();
        headers.put("OK-ACCESS-KEY", KEY);
        headers.put("OK-ACCESS-SIGN", Hmac.sha256Base64(secret, time + method + endpoint + body));
        headers.put("OK-ACCESS-TIMESTAMP", time);
        headers.put("OK-ACCESS-PASSPHRASE", "Ok!xcIr0dOF5");
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private static Outcome answer(
            String method, String endpoint, Map<String, String> headers, String body, Account account) {
        return new OkxExchange().answer(Given.request(method, endpoint, headers, body), new FixedDesk(NOW, account));
    }

    private static Account account(Right... rights) {
        return Given.account("okx", new Credentials(KEY, SECRET, "Ok!xcIr0dOF5"), rights);
    }
}
