package ai.backfuture.localstack.simulator.mexc;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.Desk;
import ai.backfuture.localstack.simulator.FixedDesk;
import ai.backfuture.localstack.simulator.Given;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Right;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Vectors 1 and 2 are printed in the spot documents; vector 3 was computed with ccxt.
 *
 * @see <a href="https://www.mexc.com/api-docs/spot-v3/general-info">General info, signed endpoints</a>
 */
class SpotSigningTest {

    private static final String KEY = "mx0aBYs33eIilxBWC5";
    private static final String SECRET = "45d0b3c26f2644f19bfb98b07741b2f5";
    private static final String ORDER =
            "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=11&recvWindow=5000&timestamp=1644489390087";
    private static final String ORDER_SIGNATURE = "fd3e4e8543c5188531eb7279d68ae7d26a573d0fc5ab0d18eb692451654d837a";

    private final Account account =
            Given.account("mexc", new Credentials(KEY, SECRET, null), Right.READ, Right.TRADE_SPOT);
    private final Desk desk = new FixedDesk(Instant.ofEpochMilli(1644489390087L), account);

    @Test
    void the_official_vector_with_everything_in_the_query_is_accepted() {
        assertThat(order(ORDER + "&signature=" + ORDER_SIGNATURE, "").body()).isEqualTo("{}");
    }

    @Test
    void the_official_vector_with_query_and_body_joined_without_a_separator_is_accepted() {
        Reply reply = order(
                "symbol=BTCUSDT&side=BUY&type=LIMIT",
                "quantity=1&price=11&recvWindow=5000&timestamp=1644489390087&signature="
                        + "d1a676610ceb39174c8039b3f548357994b2a34139a8addd33baadba65684592");

        assertThat(reply.body()).isEqualTo("{}");
    }

    @Test
    void query_and_body_joined_with_an_ampersand_are_refused() {
        Reply reply = order(
                "symbol=BTCUSDT&side=BUY&type=LIMIT",
                "quantity=1&price=11&recvWindow=5000&timestamp=1644489390087&signature=" + ORDER_SIGNATURE);

        assertThat(reply.code()).isEqualTo("700002");
    }

    @Test
    void the_signature_that_the_documents_print_by_mistake_is_refused() {
        assertThat(order(ORDER + "&signature=323c96ab" + "0".repeat(56), "").code())
                .isEqualTo("700002");
    }

    @Test
    void upper_case_hex_is_refused() {
        assertThat(order(ORDER + "&signature=" + ORDER_SIGNATURE.toUpperCase(Locale.ROOT), "")
                        .code())
                .isEqualTo("700002");
    }

    @Test
    void a_signature_given_twice_is_refused() {
        String signature = "&signature=" + ORDER_SIGNATURE;

        assertThat(order(ORDER + signature + signature, "").code()).isEqualTo("700002");
    }

    @Test
    void the_vector_of_a_third_party_client_is_accepted() {
        Account own = Given.account(
                "mexc", new Credentials("mx0MweK2SZZCjmtsjG", "5014a0b12668ffb33262c8951d8661c3", null), Right.READ);

        Reply reply = new MexcExchange()
                .answer(
                        Given.request(
                                "GET",
                                "/api/v3/apiKeyInfo?accessKey=mx0MweK2SZZCjmtsjG&timestamp=1793577600123&recvWindow=5000"
                                        + "&signature=9ae50e7144ef45bedf7891dbe3843a6455addf919c187a8a57c0b6ea07d3a4ea",
                                Map.of("X-MEXC-APIKEY", "mx0MweK2SZZCjmtsjG"),
                                ""),
                        new FixedDesk(Instant.ofEpochMilli(1793577600123L), own))
                .reply();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("\"permissions\":\"SPOT_ACCOUNT_READ,SPOT_DEAL_READ");
    }

    @Test
    void a_comma_is_signed_percent_encoded_in_upper_case() {
        String wanted = "symbol=BTCUSDT%2CETHUSDT&timestamp=1644489390087";

        assertThat(openOrders(wanted, wanted).status()).isEqualTo(200);
    }

    @Test
    void a_comma_signed_bare_or_in_lower_case_is_refused() {
        String bare = "symbol=BTCUSDT,ETHUSDT&timestamp=1644489390087";
        String lowerCase = "symbol=BTCUSDT%2cETHUSDT&timestamp=1644489390087";

        assertThat(openOrders(bare, bare).code()).isEqualTo("700002");
        assertThat(openOrders(lowerCase, lowerCase).code()).isEqualTo("700002");
    }

    private Reply openOrders(String wire, String signed) {
        String query = wire + "&signature=" + Hmac.sha256Hex(SECRET, signed);
        return new MexcExchange()
                .answer(Given.request("GET", "/api/v3/openOrders?" + query, Map.of("X-MEXC-APIKEY", KEY), ""), desk)
                .reply();
    }

    private Reply order(String query, String body) {
        Map<String, String> headers = Map.of("x-mexc-apikey", KEY, "Content-Type", "application/json");
        return new MexcExchange()
                .answer(Given.request("POST", "/api/v3/order/test?" + query, headers, body), desk)
                .reply();
    }
}
