package ai.backfuture.localstack.simulator.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.FixedDesk;
import ai.backfuture.localstack.simulator.Given;
import ai.backfuture.localstack.simulator.Outcome;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Right;
import ai.backfuture.localstack.simulator.Scenario;
import ai.backfuture.localstack.simulator.Signing;
import ai.backfuture.localstack.simulator.Trouble;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoinbaseRefusalsTest {

    private static final long NOW = 1_793_577_600L;
    private static final String ACCOUNTS = "/api/v3/brokerage/accounts";
    private static final String CALL = "GET api.coinbase.com" + ACCOUNTS;

    private final Account trader = account(Right.READ, Right.TRADE_SPOT, Right.TRADE_FUTURES);

    @Test
    void without_a_token_the_answer_is_one_word() {
        Reply reply = answer("GET", ACCOUNTS, Map.of(), trader).reply();

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEqualTo("Unauthorized\n");
        assertThat(reply.headers()).containsEntry("Content-Type", "text/plain; charset=utf-8");
    }

    @Test
    void an_unknown_key_is_refused_in_the_same_way() {
        Credentials unknown = new Credentials("0f0e0d0c-0b0a-4908-8706-050403020101", Keys.ED25519.secretKey(), null);

        Outcome outcome = answer(Tokens.of(unknown, CALL, NOW), trader);

        assertThat(outcome.reply()).isEqualTo(CoinbaseReplies.unauthorized());
        assertThat(outcome.signing()).isEqualTo(Signing.BAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kid", "nonce", "sub", "iss", "nbf", "exp", "uri"})
    void every_member_is_needed(String missing) {
        assertThat(status(token().without(missing))).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"sub, 0f0e0d0c-0b0a-4908-8706-050403020101", "iss, somebody", "nbf, soon", "exp, later"})
    void claims_have_to_be_right(String claim, String value) {
        assertThat(status(token().claim(claim, value))).isEqualTo(401);
    }

    @Test
    void an_audience_has_to_be_a_known_one() {
        assertThat(status(token().claim("aud", List.of("cdp_service")))).isEqualTo(200);
        assertThat(status(token().claim("aud", List.of("somebody")))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET api.coinbase.com/api/v3/brokerage/accounts",
                "GET localhost:8090/api/v3/brokerage/accounts",
                "GET localhost:8090/coinbase/api/v3/brokerage/accounts",
            })
    void a_token_names_the_call_at_the_official_host_or_at_its_own(String uri) {
        assertThat(status(token().claim("uri", uri))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST api.coinbase.com/api/v3/brokerage/accounts",
                "GET api.coinbase.com/api/v3/brokerage/orders/historical/batch",
                "GET api.coinbase.com/api/v3/brokerage/accounts?limit=250",
                "GET https://api.coinbase.com/api/v3/brokerage/accounts",
                "GET api.coinbase.com/api/v3/brokerage/accounts/",
                "GET api-sandbox.coinbase.com/api/v3/brokerage/accounts",
                "get api.coinbase.com/api/v3/brokerage/accounts",
                "GET /api/v3/brokerage/accounts",
            })
    void a_token_is_good_for_its_call_only(String uri) {
        Outcome outcome = answer(token().claim("uri", uri), trader);

        assertThat(outcome.reply()).isEqualTo(CoinbaseReplies.unauthorized());
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @Test
    void the_query_is_not_signed() {
        Outcome outcome = answer("GET", ACCOUNTS + "?limit=250", bearing(token()), trader);

        assertThat(outcome.reply().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 120, 200",
        "5, 125, 200",
        "6, 126, 401",
        "0, 121, 401",
        "-120, 0, 200",
        "-125, -5, 401",
        "-60, 60, 200",
    })
    void a_token_lives_two_minutes_at_most(long notBefore, long expiry, int status) {
        assertThat(status(token().claim("nbf", NOW + notBefore).claim("exp", NOW + expiry)))
                .isEqualTo(status);
    }

    @Test
    void a_caller_that_is_not_on_the_list_is_refused_like_a_wrong_key() {
        Outcome outcome = answer(token(), Given.allowing(trader, "203.0.113.7"));

        assertThat(outcome.reply()).isEqualTo(CoinbaseReplies.unauthorized());
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @Test
    void a_key_that_may_not_look_lacks_a_scope() {
        Reply reply = answer(token(), account()).reply();

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body())
                .isEqualTo("{\"error\":\"PERMISSION_DENIED\",\"error_details\":\"Missing required scopes\","
                        + "\"message\":\"Missing required scopes\"}");
    }

    @Test
    void a_key_that_may_only_look_is_unauthorized_at_orders() {
        assertThat(post("/api/v3/brokerage/orders", "{}", account(Right.READ)).reply())
                .isEqualTo(CoinbaseReplies.unauthorized());
    }

    @Test
    void a_key_that_may_trade_cannot_send_money() {
        assertThat(post("/v2/accounts/BTC/transactions", "{}", trader).reply().status())
                .isEqualTo(403);
    }

    @Test
    void orders_are_checked() {
        String order = "{\"client_order_id\":\"1\",\"product_id\":\"BTC-USDT\",\"side\":\"BUY\","
                + "\"order_configuration\":{\"market_market_ioc\":{\"quote_size\":\"10\"}}}";

        assertThat(post("/api/v3/brokerage/orders", order, trader).reply().body())
                .startsWith("{\"success\":true,");
        assertThat(post("/api/v3/brokerage/orders", order.replace("BTC", "XYZ"), trader)
                        .reply()
                        .status())
                .isEqualTo(400);
        assertThat(post("/api/v3/brokerage/orders", "{\"product_id\":\"BTC-USDT\",\"side\":\"BUY\"}", trader)
                        .reply()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void orders_and_transfers_are_marked_as_mutating_and_previews_are_not() {
        assertThat(post("/api/v3/brokerage/orders", "", trader).mutating()).isTrue();
        assertThat(post("/api/v3/brokerage/orders/batch_cancel", "", trader).mutating())
                .isTrue();
        assertThat(post("/v2/accounts/BTC/transactions", "", trader).mutating()).isTrue();
        assertThat(post("/api/v3/brokerage/orders/preview", "", trader).mutating())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "us, /api/v3/brokerage/cfm/balance_summary, 200",
        "us, /api/v3/brokerage/cfm/positions, 200",
        "international, /api/v3/brokerage/cfm/balance_summary, 404",
        "none, /api/v3/brokerage/cfm/balance_summary, 404",
        "none, /api/v3/brokerage/cfm/positions, 404",
    })
    void futures_are_where_the_account_has_them(String futures, String path, int status) {
        Outcome outcome = answer(
                "GET",
                path,
                bearing(Tokens.of(Keys.ED25519, "GET api.coinbase.com" + path, NOW)),
                Given.with(trader, "futures", futures));

        assertThat(outcome.reply().status()).isEqualTo(status);
    }

    @Test
    void the_reset_of_a_limit_is_told_in_seconds() {
        Reply reply = trouble(new Trouble.RateLimited(OptionalLong.of(10)));

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.headers()).containsEntry("x-ratelimit-reset", "10").doesNotContainKey("Retry-After");
        assertThat(trouble(new Trouble.RateLimited(OptionalLong.empty())).headers())
                .doesNotContainKey("x-ratelimit-reset");
    }

    @Test
    void a_gone_key_and_a_wrong_clock_are_told_in_the_same_word() {
        assertThat(trouble(new Trouble.KeyExpired())).isEqualTo(CoinbaseReplies.unauthorized());
        assertThat(trouble(new Trouble.ClockOff())).isEqualTo(CoinbaseReplies.unauthorized());
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void ready_made_keys_could_have_been_issued_and_sign(Scenario scenario) {
        CoinbaseExchange exchange = new CoinbaseExchange();
        Credentials readyMade = exchange.readyMade(scenario);

        Outcome outcome = exchange.answer(
                Given.request("GET", ACCOUNTS, bearing(Tokens.of(readyMade, CALL, NOW)), ""),
                new FixedDesk(Instant.ofEpochSecond(NOW), Given.account("coinbase", readyMade, Right.READ)));

        assertThat(exchange.objectionTo(readyMade)).isEmpty();
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "not a name, LiZ6MO1JTt4cDGbPO8UyV99eFCC9tXCDurDZUxX4M7ZTa7prCDTasQFzxjCssbhFOWp6OgeV+V362aELxK96BQ==",
        "0f0e0d0c-0b0a-4908-8706-050403020100, LiZ6MO1JTt4cDGbPO8UyV99eFCC9tXCDurDZUxX4M7Y=",
        "0f0e0d0c-0b0a-4908-8706-050403020100, secret",
        "0f0e0d0c-0b0a-4908-8706-050403020100, -----BEGIN EC PRIVATE KEY-----AAAA-----END EC PRIVATE KEY-----",
    })
    void other_credentials_could_not_have_been_issued(String apiKey, String secretKey) {
        assertThat(new CoinbaseExchange().objectionTo(new Credentials(apiKey, secretKey, null)))
                .isPresent();
    }

    private static Tokens token() {
        return Tokens.of(Keys.ED25519, CALL, NOW);
    }

    private int status(Tokens token) {
        return answer(token, trader).reply().status();
    }

    private static Outcome answer(Tokens token, Account account) {
        return answer("GET", ACCOUNTS, bearing(token), account);
    }

    private static Outcome post(String path, String body, Account account) {
        Map<String, String> headers = bearing(Tokens.of(Keys.ED25519, "POST api.coinbase.com" + path, NOW));
        return new CoinbaseExchange()
                .answer(Given.request("POST", path, headers, body), new FixedDesk(Instant.ofEpochSecond(NOW), account));
    }

    private static Outcome answer(String method, String endpoint, Map<String, String> headers, Account account) {
        return new CoinbaseExchange()
                .answer(
                        Given.request(method, endpoint, headers, ""),
                        new FixedDesk(Instant.ofEpochSecond(NOW), account));
    }

    private static Map<String, String> bearing(Tokens token) {
        return new HashMap<>(Map.of("Authorization", token.bearer(), "Host", "localhost:8090"));
    }

    private static Reply trouble(Trouble trouble) {
        return new CoinbaseExchange()
                .inTrouble(
                        trouble,
                        Given.request("GET", ACCOUNTS, Map.of(), ""),
                        new FixedDesk(Instant.ofEpochSecond(NOW), account()));
    }

    private static Account account(Right... rights) {
        return Given.account("coinbase", Keys.ED25519, rights);
    }
}
