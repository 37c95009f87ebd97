package ai.backfuture.localstack.simulator.gateio;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.FixedDesk;
import ai.backfuture.localstack.simulator.Given;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.Outcome;
import ai.backfuture.localstack.simulator.Right;
import ai.backfuture.localstack.simulator.Signing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateioRefusalsTest {

    private static final long NOW = 1_700_000_000L;
    private static final String DETAIL = "/api/v4/account/detail";
    private static final String SECRET = "gate-demo-secret";

    private final Account trader = account(Right.READ, Right.TRADE_SPOT, Right.TRADE_FUTURES);

    @ParameterizedTest
    @ValueSource(strings = {"KEY", "SIGN", "Timestamp"})
    void every_header_is_needed(String missing) {
        Map<String, String> headers = signed("GET", DETAIL, "", NOW);
        headers.remove(missing);

        Outcome outcome = answer("GET", DETAIL, headers, "", trader);

        assertThat(outcome.reply().status()).isEqualTo(400);
        assertThat(outcome.reply().body())
                .isEqualTo("{\"message\":\"Missing required header: " + missing
                        + "\",\"label\":\"MISSING_REQUIRED_HEADER\"}");
    }

    @ParameterizedTest
    @CsvSource({"60, OK", "61, REQUEST_EXPIRED", "-60, OK", "-61, REQUEST_EXPIRED", "1698300000000, REQUEST_EXPIRED"})
    void a_time_in_seconds_is_at_most_sixty_of_them_off(long offset, String label) {
        Outcome outcome = answer("GET", DETAIL, signed("GET", DETAIL, "", NOW + offset), "", trader);

        assertThat(outcome.reply().code()).isEqualTo(label);
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @Test
    void an_unknown_key_is_invalid_and_a_late_one_is_late_first() {
        Map<String, String> headers = signed("GET", DETAIL, "", NOW);
        headers.put("KEY", "unknown");
        Map<String, String> late = signed("GET", DETAIL, "", NOW - 300);
        late.put("KEY", "unknown");

        assertThat(answer("GET", DETAIL, headers, "", trader).reply().status()).isEqualTo(401);
        assertThat(answer("GET", DETAIL, headers, "", trader).reply().body())
                .isEqualTo("{\"message\":\"Invalid key provided\",\"label\":\"INVALID_KEY\"}");
        assertThat(answer("GET", DETAIL, late, "", trader).reply().code()).isEqualTo("REQUEST_EXPIRED");
    }

    @Test
    void a_key_of_the_old_api_is_no_key() {
        Outcome outcome =
                answer("GET", DETAIL, signed("GET", DETAIL, "", NOW), "", Given.with(trader, "keyVersion", "2"));

        assertThat(outcome.reply().code()).isEqualTo("INVALID_KEY");
    }

    @Test
    void a_caller_that_is_not_on_the_list_is_told_its_address() {
        Outcome outcome =
                answer("GET", DETAIL, signed("GET", DETAIL, "", NOW), "", Given.allowing(trader, "203.0.113.7"));

        assertThat(outcome.reply().status()).isEqualTo(403);
        assertThat(outcome.reply().body())
                .isEqualTo("{\"message\":\"Request IP not in whitelist: 127.0.0.1\",\"label\":\"FORBIDDEN\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v4/account/main_keys, account",
        "GET, /api/v4/spot/accounts, spot",
        "GET, /api/v4/futures/usdt/positions, futures",
        "GET, /api/v4/unified/accounts, unified",
        "POST, /api/v4/spot/orders, spot",
        "POST, /api/v4/wallet/transfers, wallet",
        "POST, /api/v4/withdrawals, withdrawal",
    })
    void the_group_that_is_lacking_is_named(String method, String path, String group) {
        Outcome outcome = answer(method, path, signed(method, path, "", NOW), "", account());

        assertThat(outcome.reply().status()).isEqualTo(403);
        assertThat(outcome.reply().body())
                .isEqualTo("{\"message\":\"Request API key does not have " + group
                        + " permission\",\"label\":\"FORBIDDEN\"}");
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/v4/spot/orders", "POST, /api/v4/futures/usdt/orders", "POST, /api/v4/wallet/transfers"})
    void a_group_that_is_read_only_does_not_write(String method, String path) {
        Outcome outcome = answer(method, path, signed(method, path, "", NOW), "", account(Right.READ));

        assertThat(outcome.reply().code()).isEqualTo("READ_ONLY");
        assertThat(outcome.mutating()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"usdt, open, 200, OK", "usdt, none, 400, USER_NOT_FOUND", "btc, open, 400, USER_NOT_FOUND"})
    void a_futures_account_that_was_never_funded_does_not_exist(
            String settle, String opened, int status, String label) {
        String path = "/api/v4/futures/" + settle + "/accounts";

        Outcome outcome =
                answer("GET", path, signed("GET", path, "", NOW), "", Given.with(trader, "futuresAccount", opened));

        assertThat(outcome.reply().status()).isEqualTo(status);
        assertThat(outcome.reply().code()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"currency_pair\":\"BTC_USDT\",\"side\":\"buy\",\"amount\":\"1\",\"price\":\"1\"}', 201, OK",
        "'{\"currency_pair\":\"BTC_USDT\",\"side\":\"buy\",\"amount\":\"1\"}', 400, MISSING_REQUIRED_PARAM",
        "'{\"currency_pair\":\"NOPE\",\"side\":\"buy\",\"amount\":\"1\",\"price\":\"1\"}', 400, INVALID_CURRENCY_PAIR",
    })
    void an_order_is_checked_and_marked_as_mutating(String body, int status, String label) {
        String path = "/api/v4/spot/orders";

        Outcome outcome = answer("POST", path, signed("POST", path, body, NOW), body, trader);

        assertThat(outcome.reply().status()).isEqualTo(status);
        assertThat(outcome.reply().code()).isEqualTo(label);
        assertThat(outcome.mutating()).isTrue();
    }

    @Test
    void another_body_spoils_the_signature() {
        String path = "/api/v4/spot/orders";

        assertThat(answer("POST", path, signed("POST", path, "{}", NOW), "{ }", trader)
                        .reply()
                        .code())
                .isEqualTo("INVALID_SIGNATURE");
    }

    @Test
    void an_unknown_path_asks_for_a_signature_first() {
        assertThat(answer("GET", "/api/v4/nothing", Map.of(), "", trader)
                        .reply()
                        .code())
                .isEqualTo("MISSING_REQUIRED_HEADER");
        assertThat(answer("GET", "/api/v4/nothing", signed("GET", "/api/v4/nothing", "", NOW), "", trader)
                        .reply()
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, String> signed(String method, String path, String body, long time) {
        Map<String, String> headers = new HashMap<>();
        headers.put("KEY", "gate-demo-key");
        headers.put("SIGN", Hmac.sha512Hex(SECRET, method + "\n" + path + "\n\n" + sha512(body) + "\n" + time));
        headers.put("Timestamp", Long.toString(time));
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private static String sha512(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-512").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Outcome answer(
            String method, String path, Map<String, String> headers, String body, Account account) {
        return new GateioExchange()
                .answer(Given.request(method, path, headers, body), new FixedDesk(Instant.ofEpochSecond(NOW), account));
    }

    private static Account account(Right... rights) {
        return Given.account("gateio", new Credentials("gate-demo-key", SECRET, null), rights);
    }
}
