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

/**
 * The documents print no vector with its secret: the first one here is a third-party client's, the others were computed with
 * ccxt.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#overview-rest-authentication">REST authentication</a>
 */
class OkxSigningTest {

    private static final String TIME = "2026-11-02T00:00:00.123Z";
    private static final String PRECHECK =
            "{\"instId\":\"BTC-USDT\",\"tdMode\":\"cash\",\"side\":\"buy\",\"ordType\":\"limit\","
                    + "\"px\":\"10000\",\"sz\":\"0.001\"}";
    private static final String PRECHECK_SIGN = "y6roq0Ry7StrfWSloxjzakzC2kpTcR5DtgEa7OYA8vI=";

    private final Account trader = Given.with(
            Given.account(
                    "okx",
                    new Credentials(
                            "60143169-6bbc-9cdc-2bbf-1731771774f2", "DE0E76458643FF536E18F4D629F3C5E3", "Ok!xcIr0dOF5"),
                    Right.READ,
                    Right.TRADE_SPOT,
                    Right.TRADE_FUTURES),
            "acctLv",
            "3");

    @Test
    void the_vector_of_a_third_party_client_is_met() {
        Map<String, String> headers = Map.of("OK-ACCESS-TIMESTAMP", "2020-12-08T09:08:57.715Z");

        String text = OkxGate.signedText(Given.request("GET", "/api/v5/account/balance?ccy=BTC", headers, ""));

        assertThat(Hmac.sha256Base64("mysecret", text)).isEqualTo("OkAjRTXqfIRKxx7SRjIowU96vZPkf4n9X2G+8yduCf4=");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v5/account/config, t0cwW3+fBZq3IwsnKzbqz7Eh31JUflzec5vKkY1RqT0=",
        "/api/v5/account/positions?instType=SWAP&instId=BTC-USDT-SWAP, HJsjBF2Tncz25862gyuVTFLCATYLqLq/B7V57KqK73M=",
    })
    void reads_are_accepted(String endpoint, String sign) {
        Outcome outcome = call("GET", endpoint, "", sign);

        assertThat(outcome.reply().code()).isEqualTo("0");
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    @Test
    void a_precheck_signed_over_its_exact_body_is_accepted() {
        assertThat(call("POST", "/api/v5/trade/order-precheck", PRECHECK, PRECHECK_SIGN)
                        .reply()
                        .code())
                .isEqualTo("0");
    }

    @Test
    void one_more_blank_in_the_body_spoils_the_signature() {
        assertThat(call("POST", "/api/v5/trade/order-precheck", PRECHECK.replace(",", ", "), PRECHECK_SIGN)
                        .reply()
                        .code())
                .isEqualTo("50113");
    }

    @Test
    void the_query_is_signed_as_it_is_sent() {
        String encoded = "/api/v5/account/balance?ccy=BTC%2CUSDT";
        String bare = "/api/v5/account/balance?ccy=BTC,USDT";

        assertThat(call("GET", encoded, "", sign("GET" + encoded)).reply().code())
                .isEqualTo("0");
        assertThat(call("GET", bare, "", sign("GET" + bare)).reply().code()).isEqualTo("0");
        assertThat(call("GET", encoded, "", sign("GET" + bare)).reply().code()).isEqualTo("50113");
    }

    @Test
    void hex_and_a_method_in_lower_case_are_refused() {
        String hex = Hmac.sha256Hex(trader.credentials().secretKey(), TIME + "GET/api/v5/account/config");

        assertThat(call("GET", "/api/v5/account/config", "", hex).reply().code())
                .isEqualTo("50113");
        assertThat(call("GET", "/api/v5/account/config", "", sign("get/api/v5/account/config"))
                        .reply()
                        .code())
                .isEqualTo("50113");
    }

    @Test
    void the_prefix_of_a_region_is_not_signed() {
        Account european = Given.with(trader, "region", "eea");
        String signed = sign("GET/api/v5/account/config");
        String withPrefix = sign("GET/eea/api/v5/account/config");

        assertThat(call("GET", "/eea/api/v5/account/config", "", signed, european)
                        .reply()
                        .code())
                .isEqualTo("0");
        assertThat(call("GET", "/eea/api/v5/account/config", "", withPrefix, european)
                        .reply()
                        .code())
                .isEqualTo("50113");
    }

    private String sign(String text) {
        return Hmac.sha256Base64(trader.credentials().secretKey(), TIME + text);
    }

    private Outcome call(String method, String endpoint, String body, String sign) {
        return call(method, endpoint, body, sign, trader);
    }

    private static Outcome call(String method, String endpoint, String body, String sign, Account account) {
        Map<String, String> headers = new HashMap<>();
        headers.put("OK-ACCESS-KEY", account.credentials().apiKey());
        headers.put("OK-ACCESS-SIGN", sign);
        headers.put("OK-ACCESS-TIMESTAMP", TIME);
        headers.put("OK-ACCESS-PASSPHRASE", "Ok!xcIr0dOF5");
        headers.put("Content-Type", "application/json");
        return new OkxExchange()
                .answer(Given.request(method, endpoint, headers, body), new FixedDesk(Instant.parse(TIME), account));
    }
}
