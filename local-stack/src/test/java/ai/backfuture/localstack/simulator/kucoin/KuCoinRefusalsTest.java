package ai.backfuture.localstack.simulator.kucoin;

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
import org.junit.jupiter.params.provider.ValueSource;

class KuCoinRefusalsTest {

    private static final long NOW = 1_793_577_600_123L;
    private static final String KEY_INFO = "/api/v1/user/api-key";
    private static final String SECRET = "d0a1472f-10e1-a4ce-5d06-66bb9b69fccf";

    private final Account trader = account(Right.READ, Right.TRADE_SPOT, Right.TRADE_FUTURES);

    @ParameterizedTest
    @ValueSource(strings = {"KC-API-KEY", "KC-API-SIGN", "KC-API-TIMESTAMP", "KC-API-PASSPHRASE"})
    void every_header_is_needed(String missing) {
        Map<String, String> headers = signed("GET", KEY_INFO, "", NOW, SECRET);
        headers.remove(missing);

        assertThat(answer("GET", KEY_INFO, headers, "", trader).reply().code()).isEqualTo("400001");
    }

    @ParameterizedTest
    @CsvSource({"5000, 200000", "5001, 400002", "-5000, 200000", "-5001, 400002"})
    void a_timestamp_is_at_most_five_seconds_off(long offset, String code) {
        assertThat(answer("GET", KEY_INFO, signed("GET", KEY_INFO, "", NOW + offset, SECRET), "", trader)
                        .reply()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void an_unknown_key_does_not_exist() {
        Map<String, String> headers = signed("GET", KEY_INFO, "", NOW, SECRET);
        headers.put("KC-API-KEY", "0123456789abcdef01234567");

        Outcome outcome = answer("GET", KEY_INFO, headers, "", trader);

        assertThat(outcome.reply().status()).isEqualTo(401);
        assertThat(outcome.reply().body()).isEqualTo("{\"code\":\"400003\",\"msg\":\"KC-API-KEY not exists\"}");
        assertThat(outcome.signing()).isEqualTo(Signing.BAD);
    }

    @Test
    void a_wrong_secret_spoils_the_passphrase_first() {
        Map<String, String> headers = signed("GET", KEY_INFO, "", NOW, "another-secret");

        assertThat(answer("GET", KEY_INFO, headers, "", trader).reply().code()).isEqualTo("400004");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, 3, 400008",
                "1, 3, 400008",
                "2, 1, 400008",
                "3, 2, 400009",
                "4, 3, 400009",
                "2, 2, 200000",
                "2, 3, 200000",
                "3, 3, 200000",
            })
    void the_version_of_the_call_has_to_fit_the_key(String claimed, String keyVersion, String code) {
        Map<String, String> headers = signed("GET", KEY_INFO, "", NOW, SECRET);
        headers.remove("KC-API-KEY-VERSION");
        if (claimed != null) {
            headers.put("KC-API-KEY-VERSION", claimed);
        }

        assertThat(answer("GET", KEY_INFO, headers, "", Given.with(trader, "keyVersion", keyVersion))
                        .reply()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void a_caller_that_is_not_on_the_list_is_told_its_address() {
        Outcome outcome = answer(
                "GET",
                KEY_INFO,
                signed("GET", KEY_INFO, "", NOW, SECRET),
                "",
                Given.allowing(trader, "203.0.113.7", "198.51.100.0/24"));

        assertThat(outcome.reply().status()).isEqualTo(403);
        assertThat(outcome.reply().body()).contains("400006").contains("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/account-overview?currency=USDT",
        "GET, /api/v1/positions",
        "GET, /api/v1/hf/orders/active/symbols",
        "POST, /api/v1/hf/orders/test",
        "POST, /api/v1/orders/test",
        "POST, /api/v3/withdrawals",
        "POST, /api/v2/accounts/inner-transfer",
    })
    void a_general_key_only_reads_and_not_even_futures(String method, String endpoint) {
        Outcome outcome =
                answer(method, endpoint, signed(method, endpoint, "{}", NOW, SECRET), "{}", account(Right.READ));

        assertThat(outcome.reply().code()).isEqualTo("400007");
        assertThat(outcome.reply().status()).isEqualTo(403);
    }

    @Test
    void a_body_that_is_not_json_is_an_unsupported_media_type() {
        Map<String, String> headers = signed("POST", "/api/v1/hf/orders/test", "{}", NOW, SECRET);
        headers.put("Content-Type", "text/plain");

        assertThat(answer("POST", "/api/v1/hf/orders/test", headers, "{}", trader)
                        .reply()
                        .code())
                .isEqualTo("415000");
    }

    @Test
    void spot_orders_are_listed_by_symbol_only() {
        String endpoint = "/api/v1/hf/orders/active";

        assertThat(answer("GET", endpoint, signed("GET", endpoint, "", NOW, SECRET), "", trader)
                        .reply()
                        .code())
                .isEqualTo("400100");
    }

    @Test
    void real_orders_and_withdrawals_are_marked_as_mutating() {
        assertThat(answer("POST", "/api/v1/hf/orders", Map.of(), "", trader).mutating())
                .isTrue();
        assertThat(answer("POST", "/api/v1/orders", Map.of(), "", trader).mutating())
                .isTrue();
        assertThat(answer("POST", "/api/v1/withdrawals", Map.of(), "", trader).mutating())
                .isTrue();
        assertThat(answer("POST", "/api/v1/orders/test", Map.of(), "", trader).mutating())
                .isFalse();
    }

    @Test
    void an_unknown_path_is_not_found() {
        assertThat(answer("GET", "/api/v9/nothing", Map.of(), "", trader)
                        .reply()
                        .code())
                .isEqualTo("404000");
    }

    private static Map<String, String> signed(String method, String endpoint, String body, long time, String secret) {
        Map<String, String> headers = new HashMap<>();
        headers.put("KC-API-KEY", "e0be4ec83be19441d8f3277a");
        headers.put("KC-API-SIGN", Hmac.sha256Base64(secret, time + method + endpoint + body));
        headers.put("KC-API-TIMESTAMP", Long.toString(time));
        headers.put("KC-API-PASSPHRASE", Hmac.sha256Base64(secret, "Kc-zOfiI3vsv"));
        headers.put("KC-API-KEY-VERSION", "3");
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private static Outcome answer(
            String method, String endpoint, Map<String, String> headers, String body, Account account) {
        return new KuCoinExchange()
                .answer(
                        Given.request(method, endpoint, headers, body),
                        new FixedDesk(Instant.ofEpochMilli(NOW), account));
    }

    private static Account account(Right... rights) {
        return Given.account("kucoin", new Credentials("e0be4ec83be19441d8f3277a", SECRET, "Kc-zOfiI3vsv"), rights);
    }
}
