package ai.backfuture.localstack.simulator.bingx;

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
import ai.backfuture.localstack.simulator.Trouble;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BingXRefusalsTest {

    private static final long NOW = 1_793_577_600_123L;
    private static final String KEY_INFO = "/openApi/v1/account/apiPermissions";
    private static final String BALANCE = "/openApi/spot/v1/account/balance";
    private static final String KEY = "bingx-demo-key";
    private static final String SECRET = "bingx-demo-secret";

    private final Account trader = account(Right.READ, Right.TRADE_SPOT, Right.TRADE_FUTURES);

    @Test
    void an_unknown_key_is_incorrect_with_status_200() {
        Outcome outcome = answer("GET", signed(BALANCE, "timestamp=" + NOW), Map.of("X-BX-APIKEY", "another"), trader);

        assertThat(outcome.reply().status()).isEqualTo(200);
        assertThat(outcome.reply().body())
                .isEqualTo("{\"code\":100413,\"msg\":\"Incorrect apiKey\",\"success\":false}");
        assertThat(outcome.signing()).isEqualTo(Signing.BAD);
    }

    @Test
    void a_missing_key_is_incorrect() {
        assertThat(answer("GET", signed(BALANCE, "timestamp=" + NOW), Map.of(), trader)
                        .reply()
                        .code())
                .isEqualTo("100413");
    }

    @Test
    void a_missing_signature_is_told_first() {
        assertThat(answer("GET", BALANCE, Map.of(), trader).reply().code()).isEqualTo("100412");
    }

    @Test
    void a_signature_by_another_secret_does_not_match() {
        String query = "timestamp=" + NOW;

        assertThat(code("GET", BALANCE + "?" + query + "&signature=" + Hmac.sha256Hex("another", query), trader))
                .isEqualTo("100001");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "5000, none, 0",
                "-5000, none, 0",
                "5001, none, 100421",
                "-5001, none, 100421",
                "5001, 60000, 100421",
                "5000, 0, 0",
                "1001, 1000, 100421",
            })
    void a_timestamp_is_off_by_no_more_than_the_window(long offset, String window, String code) {
        String query = (window == null ? "" : "recvWindow=" + window + "&") + "timestamp=" + (NOW + offset);

        assertThat(code("GET", signed(BALANCE, query), trader)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recvWindow=5000", "timestamp=", "timestamp=today"})
    void a_timestamp_is_needed(String query) {
        assertThat(code("GET", signed(BALANCE, query), trader)).isEqualTo("100421");
    }

    @Test
    void a_caller_that_is_not_on_the_list_is_told_its_address() {
        Outcome outcome =
                answer("GET", signed(BALANCE, "timestamp=" + NOW), keyed(), Given.allowing(trader, "203.0.113.7"));

        assertThat(outcome.reply().body()).contains("100419", "your current request IP is 127.0.0.1 does not match");
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /openApi/v1/account/apiPermissions, Read",
        "GET, /openApi/spot/v1/account/balance, Read",
        "GET, /openApi/spot/v1/trade/openOrders, Read",
        "GET, /openApi/swap/v3/user/balance, Read",
        "GET, /openApi/swap/v2/trade/openOrders, Read",
        "GET, /openApi/swap/v2/user/positions, Read",
        "POST, /openApi/spot/v1/trade/order, Spot Trading",
        "POST, /openApi/swap/v2/trade/order, Perpetual Futures Trading",
        "POST, /openApi/swap/v2/trade/order/test, Perpetual Futures Trading",
        "POST, /openApi/wallets/v1/capital/withdraw/apply, Withdraw",
        "POST, /openApi/api/v3/post/asset/transfer, Universal Transfer",
    })
    void a_missing_right_is_named(String method, String path, String right) {
        Reply reply = answer(method, signed(path, "timestamp=" + NOW), keyed(), account())
                .reply();

        assertThat(reply.body()).contains("\"code\":100004", "this api need " + right + " permission");
    }

    @Test
    void the_rights_of_a_key_are_numbers_at_the_root() {
        Reply reply = answer("GET", signed(KEY_INFO, "timestamp=" + NOW), keyed(), trader)
                .reply();

        assertThat(reply.body())
                .isEqualTo("{\"apiKey\":\"bin***key\",\"permissions\":[1,2,3],\"ipAddresses\":[\"127.0.0.1\"],"
                        + "\"note\":\"valid\"}");
    }

    @Test
    void the_rights_of_a_key_can_be_told_as_published() {
        Account withdrawing = Given.with(account(Right.READ, Right.WITHDRAW), "keyInfo", "as-published");

        assertThat(answer("GET", signed(KEY_INFO, "timestamp=" + NOW), keyed(), withdrawing)
                        .reply()
                        .body())
                .startsWith("{\"code\":0,\"msg\":\"\",\"data\":{\"ipRestrict\":true,")
                .contains("\"enableReading\":true", "\"enableFutures\":false", "\"enableWithdrawals\":true");
    }

    @Test
    void the_restrictions_of_a_key_say_nothing_about_withdrawals() {
        assertThat(answer(
                                "GET",
                                signed("/openApi/v1/account/apiRestrictions", "timestamp=" + NOW),
                                keyed(),
                                account(Right.READ, Right.WITHDRAW))
                        .reply()
                        .body())
                .startsWith("{\"ipRestrict\":true,")
                .doesNotContain("ithdraw");
    }

    @Test
    void real_orders_and_withdrawals_are_marked_as_mutating() {
        assertThat(answer("POST", "/openApi/spot/v1/trade/order", Map.of(), trader)
                        .mutating())
                .isTrue();
        assertThat(answer("POST", "/openApi/swap/v2/trade/order", Map.of(), trader)
                        .mutating())
                .isTrue();
        assertThat(answer("POST", "/openApi/wallets/v1/capital/withdraw/apply", Map.of(), trader)
                        .mutating())
                .isTrue();
        assertThat(answer("POST", "/openApi/swap/v2/trade/order/test", Map.of(), trader)
                        .mutating())
                .isFalse();
    }

    @Test
    void a_parameter_in_query_and_body_is_refused() {
        String query = "timestamp=" + NOW;
        String body = "{\"timestamp\":" + NOW + "}";
        String signature = Hmac.sha256Hex(SECRET, query + query);

        Outcome outcome = new BingXExchange()
                .answer(
                        Given.request(
                                "POST",
                                "/openApi/swap/v2/trade/order/test?" + query + "&signature=" + signature,
                                Map.of("X-BX-APIKEY", KEY, "Content-Type", "application/json"),
                                body),
                        new FixedDesk(Instant.ofEpochMilli(NOW), trader));

        assertThat(outcome.reply().code()).isEqualTo("100001");
    }

    @Test
    void how_long_to_wait_stands_in_the_text_and_in_no_header() {
        Reply reply = trouble(new Trouble.RateLimited(OptionalLong.of(10)));

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.body()).contains("100410", "will be unblocked after " + (NOW + 10_000));
        assertThat(reply.headers()).doesNotContainKey("Retry-After");
    }

    @Test
    void a_ban_is_told_by_the_status() {
        assertThat(trouble(new Trouble.Banned(120)).status()).isEqualTo(418);
    }

    @Test
    void an_unknown_path_is_no_api() {
        assertThat(code("GET", "/openApi/spot/v9/nothing", trader)).isEqualTo("100400");
    }

    private static Reply trouble(Trouble trouble) {
        return new BingXExchange()
                .inTrouble(
                        trouble,
                        Given.request("GET", BALANCE, Map.of(), ""),
                        new FixedDesk(Instant.ofEpochMilli(NOW), account()));
    }

    private static Map<String, String> keyed() {
        return Map.of("X-BX-APIKEY", KEY);
    }

    private static String signed(String path, String query) {
        return path + "?" + query + "&signature=" + Hmac.sha256Hex(SECRET, query);
    }

    private static String code(String method, String endpoint, Account account) {
        return answer(method, endpoint, keyed(), account).reply().code();
    }

    private static Outcome answer(String method, String endpoint, Map<String, String> headers, Account account) {
        return new BingXExchange()
                .answer(
                        Given.request(method, endpoint, headers, ""),
                        new FixedDesk(Instant.ofEpochMilli(NOW), account));
    }

    private static Account account(Right... rights) {
        return Given.account("bingx", new Credentials(KEY, SECRET, null), rights);
    }
}
