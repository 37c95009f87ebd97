package ai.backfuture.localstack.simulator.htx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.FixedDesk;
import ai.backfuture.localstack.simulator.Given;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.Outcome;
import ai.backfuture.localstack.simulator.Right;
import ai.backfuture.localstack.simulator.Signing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtxRefusalsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T20:00:00.123Z");
    private static final String ACCOUNTS = "/v1/account/accounts";
    private static final String KEYS = "/v2/user/api-key";
    private static final String KEY = "htx-demo-access-key";
    private static final String SECRET = "htx-demo-secret";

    private final Account trader = account(Right.READ, Right.TRADE_SPOT);

    @ParameterizedTest
    @CsvSource({
        "/v1/account/accounts,"
                + "'{\"status\":\"error\",\"err-code\":\"api-signature-not-valid\",\"err-msg\":\"Signature not valid:"
                + " Incorrect Access key [Access key错误]\",\"data\":null}'",
        "/v2/user/uid, '{\"code\":1003,\"message\":\"invalid signature\"}'",
        "/v5/account/balance,"
                + "'{\"code\":403,\"message\":\"Incorrect Access key [Access key错误]\",\"data\":null,"
                + "\"ts\":1793563200123}'",
    })
    void each_api_words_an_unknown_key_in_its_own_shape(String path, String body) {
        Outcome outcome = answer("GET", signed("GET", path, "unknown", NOW, "HmacSHA256", "2"), "", trader);

        assertThat(outcome.reply().status()).isEqualTo(200);
        assertThat(outcome.reply().body()).isEqualTo(body);
        assertThat(outcome.signing()).isEqualTo(Signing.BAD);
    }

    @Test
    void the_first_contract_api_numbers_its_errors() {
        String path = "/linear-swap-api/v1/swap_cross_account_info";

        assertThat(answer("POST", signed("POST", path, "unknown", NOW, "HmacSHA256", "2"), "{}", trader)
                        .reply()
                        .body())
                .isEqualTo("{\"status\":\"error\",\"err_code\":403,\"err_msg\":\"Incorrect Access key"
                        + " [Access key错误]\",\"ts\":1793563200123}");
    }

    @Test
    void a_call_without_key_or_signature_has_to_log_in() {
        assertThat(answer("GET", ACCOUNTS, "", trader).reply().code()).isEqualTo("login-required");
        assertThat(answer("GET", ACCOUNTS + "?AccessKeyId=" + KEY, "", trader)
                        .reply()
                        .code())
                .isEqualTo("login-required");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T20:01:00, true",
        "2026-11-01T20:01:01, false",
        "2026-11-01T19:59:01, true",
        "2026-11-01T19:59:00, false",
        "2026-11-01T20:00:00Z, false",
        "1793563200123, false",
    })
    void a_time_is_at_most_a_minute_off_and_written_in_the_one_way(String time, boolean good) {
        Outcome outcome = answer("GET", signed("GET", ACCOUNTS, KEY, time, "HmacSHA256", "2"), "", trader);

        assertThat(outcome.reply().body().contains("Invalid submission time")).isEqualTo(!good);
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @ParameterizedTest
    @CsvSource({"HmacSHA1, 2, Incorrect signature method", "HmacSHA256, 1, Incorrect signature version"})
    void the_way_of_signing_has_to_be_named(String method, String version, String text) {
        assertThat(answer("GET", signed("GET", ACCOUNTS, KEY, NOW, method, version), "", trader)
                        .reply()
                        .body())
                .contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/account/accounts, 'Signature not valid: Incorrect IP address [IP地址错误]:127.0.0.1'",
        "/v2/user/uid, '\"code\":12005,\"message\":\"Incorrect IP address [IP地址错误]:127.0.0.1\"'",
        "/v5/account/balance, '\"code\":403,\"message\":\"Incorrect IP address [IP地址错误]:127.0.0.1\"'",
    })
    void a_caller_that_is_not_on_the_list_is_told_its_address(String path, String text) {
        Outcome outcome = answer("GET", signed("GET", path), "", Given.allowing(trader, "203.0.113.7"));

        assertThat(outcome.reply().body()).contains(text);
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/account/accounts, 'Signature not valid: API key has no permission [API Key没有权限]'",
        "GET, /v2/user/uid, '\"code\":1002,\"message\":\"forbidden\"'",
        "GET, /v5/trade/position/opens, 'API key has no permission [API Key没有权限]'",
        "POST, /v1/order/orders/place, 'API key has no permission'",
        "POST, /v1/dw/withdraw/api/create, 'API key has no permission'",
        "POST, /linear-swap-api/v1/swap_cross_order, 'API key has no permission'",
    })
    void a_key_without_the_right_is_refused(String method, String path, String text) {
        assertThat(answer(method, signed(method, path), "{}", account()).reply().body())
                .contains(text);
    }

    @Test
    void the_key_is_described_with_its_words() {
        String path = KEYS + "?accessKey=" + KEY + "&uid=63628520";

        assertThat(answer("GET", signed("GET", path), "", trader).reply().body())
                .contains("\"permission\":\"readOnly,trade\",\"ipAddresses\":\"127.0.0.1\",\"validDays\":-1");
        assertThat(answer(
                                "GET",
                                signed("GET", path),
                                "",
                                Given.allowing(account(Right.READ, Right.TRADE_FUTURES, Right.WITHDRAW)))
                        .reply()
                        .body())
                .contains("\"permission\":\"readOnly,trade,withdraw\",\"ipAddresses\":\"\",\"validDays\":82");
    }

    @Test
    void without_a_key_named_all_keys_are_described_and_to_a_sub_user_none() {
        String path = KEYS + "?uid=63628520";

        assertThat(answer("GET", signed("GET", path), "", trader).reply().body())
                .containsSubsequence("\"accessKey\":\"00000000-", "\"accessKey\":\"" + KEY);
        assertThat(answer("GET", signed("GET", path), "", Given.with(trader, "user", "sub"))
                        .reply()
                        .code())
                .isEqualTo("1002");
        assertThat(answer("GET", signed("GET", KEYS + "?uid=1"), "", trader)
                        .reply()
                        .code())
                .isEqualTo("2002");
    }

    @ParameterizedTest
    @CsvSource({"GET, /v5/account/balance", "POST, /linear-swap-api/v1/swap_cross_position_info"})
    void an_account_that_never_opened_contracts_is_refused(String method, String path) {
        assertThat(answer(method, signed(method, path), "{}", Given.with(trader, "contracts", "none"))
                        .reply()
                        .code())
                .isEqualTo("1220");
    }

    @Test
    void a_locked_spot_account_says_so() {
        assertThat(answer("GET", signed("GET", ACCOUNTS), "", Given.with(trader, "spotAccount", "lock"))
                        .reply()
                        .body())
                .contains("\"id\":100009,\"type\":\"spot\",\"subtype\":\"\",\"state\":\"lock\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'', require-account-id",
        "?account-id=100009, require-symbol",
        "?account-id=1&symbol=btcusdt, account-get-balance-account-inexistent-error",
        "?account-id=100009&symbol=nope, base-symbol-error",
        "?account-id=100009&symbol=btcusdt, ok",
    })
    void spot_orders_are_listed_by_account_and_symbol(String query, String code) {
        assertThat(answer("GET", signed("GET", "/v1/order/openOrders" + query), "", trader)
                        .reply()
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/order/orders/place",
                "/v1/dw/withdraw/api/create",
                "/v2/account/transfer",
                "/v5/trade/order",
                "/linear-swap-api/v1/swap_cross_order",
                "/v1/no-such-order"
            })
    void orders_transfers_and_withdrawals_are_marked_as_mutating(String path) {
        assertThat(answer("POST", path, "", trader).mutating()).isTrue();
    }

    @Test
    void reading_contracts_by_post_changes_nothing() {
        assertThat(answer("POST", "/linear-swap-api/v1/swap_cross_position_info", "", trader)
                        .mutating())
                .isFalse();
    }

    @Test
    void a_path_in_other_letters_is_a_method_that_is_not_allowed() {
        Outcome outcome = answer("GET", "/v1/Account/accounts", "", trader);

        assertThat(outcome.reply().status()).isEqualTo(405);
        assertThat(outcome.reply().code()).isEqualTo("method-not-allowed");
    }

    private static String signed(String method, String endpoint) {
        return signed(method, endpoint, KEY, NOW, "HmacSHA256", "2");
    }

    private static String signed(
            String method, String endpoint, String key, Instant time, String signatureMethod, String version) {
        String text = LocalDateTime.ofInstant(time, ZoneOffset.UTC).withNano(0).toString();
        return signed(method, endpoint, key, text.length() == 16 ? text + ":00" : text, signatureMethod, version);
    }

    private static String signed(
            String method, String endpoint, String key, String time, String signatureMethod, String version) {
        int question = endpoint.indexOf('?');
        String path = question < 0 ? endpoint : endpoint.substring(0, question);
        String query = question < 0 ? "" : "&" + endpoint.substring(question + 1);
        String parameters = "AccessKeyId=" + key + "&SignatureMethod=" + signatureMethod + "&SignatureVersion="
                + version + "&Timestamp=" + URLEncoder.encode(time, StandardCharsets.UTF_8);
        String host =
                path.startsWith("/v5/") || path.startsWith("/linear-swap-api/") ? "api.hbdm.com" : "api.huobi.pro";
        String text = String.join("\n", method, host, path, parameters + query);
        return path + "?" + parameters + query + "&Signature="
                + URLEncoder.encode(Hmac.sha256Base64(SECRET, text), StandardCharsets.UTF_8);
    }

    private static Outcome answer(String method, String endpoint, String body, Account account) {
        return new HtxExchange().answer(Given.request(method, endpoint, Map.of(), body), new FixedDesk(NOW, account));
    }

    private static Account account(Right... rights) {
        return Given.account("htx", new Credentials(KEY, SECRET, null), rights);
    }
}
