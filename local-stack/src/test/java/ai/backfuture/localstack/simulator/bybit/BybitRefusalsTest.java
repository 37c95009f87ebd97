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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BybitRefusalsTest {

    private static final long NOW = 1_793_577_600_123L;
    private static final String KEY = "KQ3mXfzvEvVYdSo1yx";
    private static final String SECRET = "sFm3wCkLhq2yKbnDqj5tB0wXJ7uQx0cKqLr1";
    private static final String KEY_INFO = "/v5/user/query-api";
    private static final String POSITIONS = "/v5/position/list?category=linear&settleCoin=USDT";
    private static final String SPOT_ORDERS = "/v5/order/realtime?category=spot";

    private final Account trader = account(Right.READ, Right.TRADE_SPOT, Right.TRADE_FUTURES);

    @Test
    void a_call_without_any_header_is_unauthorized_and_hears_nothing_else() {
        Outcome outcome = answer("GET", KEY_INFO, Map.of(), "", trader);

        assertThat(outcome.reply().status()).isEqualTo(401);
        assertThat(outcome.reply().body()).isEmpty();
        assertThat(outcome.signing()).isEqualTo(Signing.BAD);
    }

    @ParameterizedTest
    @CsvSource({
        "X-BAPI-API-KEY, apiKey[]",
        "X-BAPI-TIMESTAMP, apiTimestamp[]",
        "X-BAPI-SIGN, apiSignature[]",
    })
    void a_single_missing_header_is_named(String missing, String text) {
        Map<String, String> headers = signed("GET", KEY_INFO, "");
        headers.remove(missing);

        assertThat(answer("GET", KEY_INFO, headers, "", trader).reply().body())
                .contains("\"retCode\":10001")
                .contains(text);
    }

    @Test
    void a_get_with_a_body_is_forbidden() {
        assertThat(answer("GET", KEY_INFO, signed("GET", KEY_INFO, ""), "{}", trader)
                        .reply()
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5000, 0",
        "999, 5000, 0",
        "1000, 5000, 10002",
        "1000, 60000, 10002",
        "-5000, 5000, 0",
        "-5001, 5000, 10002",
        "-20000, 20000, 0",
    })
    void a_timestamp_is_less_than_a_second_ahead_and_no_older_than_the_window(long offset, long window, String code) {
        Map<String, String> headers =
                signed("GET", KEY_INFO, "", Long.toString(NOW + offset), Long.toString(window), SECRET);

        Outcome outcome = answer("GET", KEY_INFO, headers, "", trader);

        assertThat(outcome.reply().status()).isEqualTo(200);
        assertThat(outcome.reply().code()).isEqualTo(code);
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @Test
    void a_call_out_of_time_is_told_both_clocks() {
        Map<String, String> headers = signed("GET", KEY_INFO, "", "1793577590123", "5000", SECRET);

        assertThat(answer("GET", KEY_INFO, headers, "", trader).reply().body())
                .contains("req_timestamp[1793577590123],server_timestamp[1793577600123],recv_window[5000]");
    }

    @Test
    void without_a_window_five_seconds_hold() {
        Map<String, String> late = signed("GET", KEY_INFO, "", Long.toString(NOW - 5001), "", SECRET);
        late.remove("X-BAPI-RECV-WINDOW");

        assertThat(answer("GET", KEY_INFO, late, "", trader).reply().code()).isEqualTo("10002");
    }

    @Test
    void an_unknown_key_is_invalid() {
        Map<String, String> headers = signed("GET", KEY_INFO, "");
        headers.put("X-BAPI-API-KEY", "KQ3mXfzvEvVYdSo1yy");

        assertThat(answer("GET", KEY_INFO, headers, "", trader).reply().body())
                .isEqualTo("{\"retCode\":10003,\"retMsg\":\"API key is invalid.\",\"result\":{},\"retExtInfo\":{},"
                        + "\"time\":1793577600123}");
    }

    @ParameterizedTest
    @CsvSource({
        "mainnet, '', 0",
        "mainnet, /testnet, 10003",
        "mainnet, /demo, 10003",
        "mainnet, /eu, 10003",
        "testnet, '', 10003",
        "testnet, /testnet, 0",
        "demo, '', 10003",
        "demo, /demo, 0",
        "eu, '', 10003",
        "eu, /eu, 0",
    })
    void a_key_belongs_to_one_site(String site, String prefix, String code) {
        Account account = Given.with(trader, "site", site);

        assertThat(answer("GET", prefix + KEY_INFO, signed("GET", KEY_INFO, ""), "", account)
                        .reply()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void a_wrong_secret_is_refused_before_the_address_is_looked_at() {
        Map<String, String> headers = signed("GET", KEY_INFO, "", Long.toString(NOW), "5000", "another-secret");

        Outcome outcome = answer("GET", KEY_INFO, headers, "", Given.allowing(trader, "203.0.113.7"));

        assertThat(outcome.reply().code()).isEqualTo("10004");
        assertThat(outcome.signing()).isEqualTo(Signing.BAD);
    }

    @Test
    void a_caller_that_is_not_on_the_list_does_not_match() {
        Outcome outcome =
                answer("GET", KEY_INFO, signed("GET", KEY_INFO, ""), "", Given.allowing(trader, "203.0.113.7"));

        assertThat(outcome.reply().status()).isEqualTo(200);
        assertThat(outcome.reply().body())
                .contains("\"retCode\":10010")
                .contains("Unmatched IP, please check your API key's bound IP addresses.");
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @Test
    void a_reading_key_has_its_groups_filled_and_a_flag() {
        assertThat(keyInfo(account(Right.READ)))
                .contains("\"readOnly\":1")
                .contains("\"Spot\":[\"SpotTrade\"]")
                .contains("\"ContractTrade\":[\"Order\",\"Position\"]");
    }

    @Test
    void the_rights_of_a_trading_key_are_told_by_group() {
        assertThat(keyInfo(trader))
                .contains("\"readOnly\":0")
                .contains("\"Derivatives\":[\"DerivativesTrade\"]")
                .contains("\"Wallet\":[]");
        assertThat(keyInfo(account(Right.READ, Right.TRADE_SPOT)))
                .contains("\"Spot\":[\"SpotTrade\"]")
                .contains("\"ContractTrade\":[]")
                .contains("\"Derivatives\":[]");
        assertThat(keyInfo(account(Right.READ, Right.INTERNAL_TRANSFER, Right.WITHDRAW)))
                .contains("\"Wallet\":[\"AccountTransfer\",\"SubMemberTransfer\",\"Withdraw\"]");
    }

    @Test
    void the_flag_may_be_set_on_a_key_that_could_withdraw() {
        Account marked = Given.with(account(Right.READ, Right.WITHDRAW), "readOnly", "yes");

        assertThat(keyInfo(marked)).contains("\"readOnly\":1").contains("\"Wallet\":[\"Withdraw\"]");
        assertThat(post("/v5/asset/withdraw/create", "{}", marked)).contains("\"retCode\":10005");
    }

    @Test
    void a_sub_account_never_withdraws() {
        Account sub = Given.with(account(Right.READ, Right.WITHDRAW), "accountType", "sub");

        assertThat(keyInfo(sub)).contains("\"isMaster\":false").contains("\"Wallet\":[]");
    }

    @Test
    void a_key_without_addresses_expires() {
        assertThat(keyInfo(trader))
                .contains("\"ips\":[\"127.0.0.1\"]")
                .contains("\"deadlineDay\":-1")
                .contains("\"expiredAt\":\"1970-01-01T00:00:00Z\"");
        assertThat(keyInfo(Given.allowing(trader)))
                .contains("\"ips\":[\"*\"]")
                .contains("\"deadlineDay\":66")
                .contains("\"expiredAt\":\"2027-01-07T00:00:00Z\"");
    }

    @Test
    void a_key_of_a_third_party_application_is_of_another_type() {
        assertThat(keyInfo(Given.with(trader, "keyType", "third-party"))).contains("\"type\":2");
    }

    @ParameterizedTest
    @CsvSource({
        "READ, 0, 0",
        "READ TRADE_SPOT, 0, 10005",
        "READ TRADE_FUTURES, 10005, 0",
        "TRADE_SPOT, 10005, 10005",
    })
    void a_product_is_read_with_the_group_of_the_product(String rights, String spot, String futures) {
        Right[] held = Arrays.stream(rights.split(" ")).map(Right::valueOf).toArray(Right[]::new);

        assertThat(read(SPOT_ORDERS, account(held))).contains("\"retCode\":" + spot + ",");
        assertThat(read(POSITIONS, account(held))).contains("\"retCode\":" + futures + ",");
    }

    @ParameterizedTest
    @CsvSource({
        "/v5/order/create, '{\"category\":\"spot\"}'",
        "/v5/order/pre-check, '{\"category\":\"linear\"}'",
        "/v5/position/set-leverage, {}",
        "/v5/asset/transfer/inter-transfer, {}",
        "/v5/asset/withdraw/create, {}",
        "/v5/user/update-api, {}",
    })
    void a_reading_key_moves_nothing(String path, String body) {
        assertThat(post(path, body, account(Right.READ))).contains("\"retCode\":10005");
    }

    @ParameterizedTest
    @CsvSource({
        "/v5/account/wallet-balance, 10001, accountType can not be null",
        "/v5/account/wallet-balance?accountType=SPOT, 10001, accountType only support UNIFIED.",
        "/v5/order/realtime, 10001, Category is invalid",
        "/v5/order/realtime?category=linear, 10001, Missing some parameters",
        "/v5/position/list?category=linear, 10001, Missing some parameters",
        "/v5/position/list?category=spot, 10001, Category is invalid",
        "/v5/position/list?category=inverse, 0, OK",
        "/v5/position/list?category=linear&symbol=BTCUSDT, 0, '\"size\":\"0.001\"'",
        "/v5/position/list?category=linear&symbol=ETHUSDT, 0, '\"list\":[]'",
    })
    void a_read_needs_its_parameters(String endpoint, String code, String text) {
        assertThat(read(endpoint, trader)).contains("\"retCode\":" + code + ",").contains(text);
    }

    @ParameterizedTest
    @CsvSource({"UNIFIED, 10028", "SPOT, 0", "CONTRACT, 0"})
    void a_classic_account_has_other_wallets(String type, String code) {
        Account classic = Given.with(trader, "accountMode", "classic");

        assertThat(read("/v5/account/wallet-balance?accountType=" + type, classic))
                .contains("\"retCode\":" + code + ",");
        assertThat(read("/v5/account/info", classic)).contains("\"unifiedMarginStatus\":1");
        assertThat(keyInfo(classic)).contains("\"uta\":0");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"category\":\"linear\",\"symbol\":\"BTCUSDT\",\"side\":\"Buy\",\"orderType\":\"Market\",\"qty\":\"1\"}', 0",
        "'{\"category\":\"linear\",\"symbol\":\"NOPE\",\"side\":\"Buy\",\"orderType\":\"Market\",\"qty\":\"1\"}',"
                + " 10001",
        "'{\"category\":\"linear\",\"symbol\":\"BTCUSDT\"}', 10001",
        "'{\"category\":\"spot\",\"symbol\":\"BTCUSDT\",\"side\":\"Buy\",\"orderType\":\"Market\",\"qty\":\"1\"}',"
                + " 10001",
        "{oops, 10001",
    })
    void a_pre_check_is_for_well_formed_orders_of_derivatives(String body, String code) {
        assertThat(post("/v5/order/pre-check", body, trader)).contains("\"retCode\":" + code + ",");
    }

    @ParameterizedTest
    @CsvSource({
        "/v5/order/create, true",
        "/v5/order/cancel, true",
        "/v5/order/cancel-all, true",
        "/v5/position/set-leverage, true",
        "/v5/asset/transfer/inter-transfer, true",
        "/v5/asset/withdraw/create, true",
        "/v5/user/update-api, true",
        "/testnet/v5/order/create, true",
        "/v5/order/pre-check, false",
    })
    void what_would_change_something_is_marked(String path, boolean mutating) {
        assertThat(answer("POST", path, Map.of(), "{}", trader).mutating()).isEqualTo(mutating);
    }

    @ParameterizedTest
    @CsvSource({"/v5/user/query-api, 10, 9", "/v5/account/info, 50, 49"})
    void signed_calls_are_told_their_limit(String path, String limit, String left) {
        assertThat(answer("GET", path, signed("GET", path, ""), "", trader)
                        .reply()
                        .headers())
                .containsEntry("X-Bapi-Limit", limit)
                .containsEntry("X-Bapi-Limit-Status", left)
                .containsEntry("X-Bapi-Limit-Reset-Timestamp", "1793577600123");
    }

    @Test
    void an_unknown_path_is_not_found() {
        assertThat(answer("GET", "/v9/nothing", Map.of(), "", trader).reply().status())
                .isEqualTo(404);
    }

    private static String keyInfo(Account account) {
        return read(KEY_INFO, account);
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
        return signed(method, endpoint, body, Long.toString(NOW), "5000", SECRET);
    }

    private static Map<String, String> signed(
            String method, String endpoint, String body, String time, String window, String secret) {
        int question = endpoint.indexOf('?');
        String query = question < 0 ? "" : endpoint.substring(question + 1);
        String payload = method.equals("GET") ? query : body;
        Map<String, String> headers = new HashMap<>();
        headers.put("X-BAPI-API-KEY", KEY);
        headers.put("X-BAPI-TIMESTAMP", time);
        headers.put("X-BAPI-RECV-WINDOW", window);
        headers.put("X-BAPI-SIGN", Hmac.sha256Hex(secret, time + KEY + window + payload));
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private static Outcome answer(
            String method, String endpoint, Map<String, String> headers, String body, Account account) {
        return new BybitExchange()
                .answer(
                        Given.request(method, endpoint, headers, body),
                        new FixedDesk(Instant.ofEpochMilli(NOW), account));
    }

    private static Account account(Right... rights) {
        return Given.account("bybit", new Credentials(KEY, SECRET, null), rights);
    }
}
