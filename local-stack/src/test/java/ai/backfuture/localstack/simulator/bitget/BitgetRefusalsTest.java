package ai.backfuture.localstack.simulator.bitget;

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

class BitgetRefusalsTest {

    private static final long NOW = 1_793_577_600_123L;
    private static final String INFO = "/api/v2/spot/account/info";
    private static final String KEY = "bg_975cdaa23145b7ae8ba32eeaf11183e8";
    private static final String SECRET = "86f8cbc09305b836617194e386aa1630a7ef8791ca26b65b4e28c94c10c35635";

    private final Account trader = account(Right.READ, Right.TRADE_SPOT, Right.TRADE_FUTURES);

    @ParameterizedTest
    @CsvSource({"ACCESS-KEY, 40001", "ACCESS-SIGN, 40002", "ACCESS-TIMESTAMP, 40005", "ACCESS-PASSPHRASE, 40011"})
    void every_header_is_needed(String missing, String code) {
        Map<String, String> headers = signed("GET", INFO, "", NOW);
        headers.remove(missing);

        assertThat(answer("GET", INFO, headers, "", trader).reply().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"30000, 00000", "30001, 40008", "-30000, 00000", "-30001, 40008"})
    void a_timestamp_is_at_most_thirty_seconds_off(long offset, String code) {
        Outcome outcome = answer("GET", INFO, signed("GET", INFO, "", NOW + offset), "", trader);

        assertThat(outcome.reply().code()).isEqualTo(code);
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @ParameterizedTest
    @CsvSource({"bg_00000000000000000000000000000000, 40037", "undefined, 40006"})
    void an_unknown_key_is_told_from_a_malformed_one(String key, String code) {
        Map<String, String> headers = signed("GET", INFO, "", NOW);
        headers.put("ACCESS-KEY", key);

        Outcome outcome = answer("GET", INFO, headers, "", trader);

        assertThat(outcome.reply().status()).isEqualTo(400);
        assertThat(outcome.reply().code()).isEqualTo(code);
        assertThat(outcome.signing()).isEqualTo(Signing.BAD);
    }

    @Test
    void a_refusal_tells_when_the_request_came() {
        Map<String, String> headers = signed("GET", INFO, "", NOW);
        headers.put("ACCESS-KEY", "bg_00000000000000000000000000000000");

        assertThat(answer("GET", INFO, headers, "", trader).reply().body())
                .isEqualTo("{\"code\":\"40037\",\"msg\":\"Apikey does not"
                        + " exist\",\"requestTime\":1793577600123,\"data\":null}");
    }

    @Test
    void a_wrong_signature_is_told_from_a_wrong_passphrase() {
        Map<String, String> forged = signed("GET", INFO, "", NOW);
        forged.put("ACCESS-SIGN", Hmac.sha256Base64("another-secret", NOW + "GET" + INFO));
        Map<String, String> misphrased = signed("GET", INFO, "", NOW);
        misphrased.put("ACCESS-PASSPHRASE", "anotherPhrase");

        assertThat(answer("GET", INFO, forged, "", trader).reply().code()).isEqualTo("40009");
        assertThat(answer("GET", INFO, misphrased, "", trader).reply().code()).isEqualTo("40012");
    }

    @Test
    void a_caller_that_is_not_on_the_list_is_refused() {
        Outcome outcome = answer("GET", INFO, signed("GET", INFO, "", NOW), "", Given.allowing(trader, "203.0.113.7"));

        assertThat(outcome.reply().code()).isEqualTo("40018");
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "classic, /api/v2/spot/account/info, 00000",
        "classic, /api/v3/account/info, 40084",
        "unified, /api/v3/account/info, 00000",
        "unified, /api/v2/spot/account/info, 40085",
    })
    void each_family_of_accounts_has_its_own_api(String mode, String path, String code) {
        Account account = Given.with(trader, "accountMode", mode);

        assertThat(answer("GET", path, signed("GET", path, "", NOW), "", account)
                        .reply()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void a_wrong_signature_is_noticed_before_the_wrong_family() {
        Map<String, String> headers = signed("GET", "/api/v3/account/info", "", NOW);
        headers.put("ACCESS-SIGN", "AAAA");

        assertThat(answer("GET", "/api/v3/account/info", headers, "", trader)
                        .reply()
                        .code())
                .isEqualTo("40009");
    }

    @ParameterizedTest
    @CsvSource({"live, 0, 00000", "live, 1, 40099", "demo, 1, 00000", "demo, 0, 40099"})
    void a_key_is_for_live_or_for_demo_trading(String environment, String header, String code) {
        Map<String, String> headers = signed("GET", INFO, "", NOW);
        headers.put("paptrading", header);

        assertThat(answer("GET", INFO, headers, "", Given.with(trader, "environment", environment))
                        .reply()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void a_body_that_is_not_json_is_refused() {
        Map<String, String> headers = signed("POST", "/api/v2/spot/trade/place-order", "{}", NOW);
        headers.put("Content-Type", "application/x-www-form-urlencoded");

        assertThat(answer("POST", "/api/v2/spot/trade/place-order", headers, "{}", trader)
                        .reply()
                        .code())
                .isEqualTo("40007");
    }

    @ParameterizedTest
    @CsvSource({"'', 40019", "?productType=umcbl, 40020", "?productType=usdt-futures, 00000"})
    void futures_are_read_by_product_type(String query, String code) {
        String endpoint = "/api/v2/mix/account/accounts" + query;

        assertThat(answer("GET", endpoint, signed("GET", endpoint, "", NOW), "", trader)
                        .reply()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void orders_transfers_and_withdrawals_are_marked_as_mutating() {
        for (String path : new String[] {
            "/api/v2/spot/trade/place-order",
            "/api/v2/mix/order/place-order",
            "/api/v2/spot/wallet/withdrawal",
            "/api/v2/spot/wallet/transfer",
            "/api/v3/trade/place-order",
            "/api/v3/account/withdrawal",
            "/api/v2/spot/trade/no-such-order",
        }) {
            assertThat(answer("POST", path, Map.of(), "", trader).mutating())
                    .as(path)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"symbol\":\"BTCUSDT\",\"side\":\"buy\",\"orderType\":\"limit\",\"size\":\"1\",\"price\":\"1\"}', 00000",
        "'{\"symbol\":\"BTCUSDT\",\"side\":\"buy\",\"orderType\":\"limit\",\"size\":\"1\"}', 40019",
        "'{\"symbol\":\"NOPE\",\"side\":\"buy\",\"orderType\":\"market\",\"size\":\"1\"}', 40034",
        "'{}', 40019",
    })
    void an_order_is_checked(String body, String code) {
        String path = "/api/v2/spot/trade/place-order";

        assertThat(answer("POST", path, signed("POST", path, body, NOW), body, trader)
                        .reply()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void an_unknown_path_is_not_found() {
        Outcome outcome = answer("GET", "/api/v2/nothing", Map.of(), "", trader);

        assertThat(outcome.reply().status()).isEqualTo(404);
        assertThat(outcome.reply().code()).isEqualTo("40404");
    }

    private static Map<String, String> signed(String method, String endpoint, String body, long time) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ACCESS-KEY", KEY);
        headers.put("ACCESS-SIGN", Hmac.sha256Base64(SECRET, time + method + endpoint + body));
        headers.put("ACCESS-TIMESTAMP", Long.toString(time));
        headers.put("ACCESS-PASSPHRASE", "V7YTHx6387Lq");
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private static Outcome answer(
            String method, String endpoint, Map<String, String> headers, String body, Account account) {
        return new BitgetExchange()
                .answer(
                        Given.request(method, endpoint, headers, body),
                        new FixedDesk(Instant.ofEpochMilli(NOW), account));
    }

    private static Account account(Right... rights) {
        return Given.account("bitget", new Credentials(KEY, SECRET, "V7YTHx6387Lq"), rights);
    }
}
