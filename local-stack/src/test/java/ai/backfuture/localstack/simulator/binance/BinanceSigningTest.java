package ai.backfuture.localstack.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.FixedDesk;
import ai.backfuture.localstack.simulator.Given;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.Outcome;
import ai.backfuture.localstack.simulator.Right;
import ai.backfuture.localstack.simulator.Signing;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The vectors of the spot and of the futures documents, and some that were computed with ccxt.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security">Spot</a>
 * @see <a href="https://developers.binance.com/docs/derivatives/usds-margined-futures/general-info">Futures</a>
 */
class BinanceSigningTest {

    private static final String KEY = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A";
    private static final String SECRET = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j";
    private static final String ORDER = "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1"
            + "&recvWindow=5000&timestamp=1499827319559";
    private static final String ORDER_SIGNATURE = "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71";

    @Test
    void the_spot_vector_is_accepted_in_the_query_and_in_the_body() {
        String signed = "&signature=" + ORDER_SIGNATURE;

        assertThat(order(ORDER + signed, "").reply().body()).contains("\"orderId\"");
        assertThat(order("", ORDER + signed).reply().body()).contains("\"orderId\"");
    }

    @Test
    void query_and_body_are_joined_without_a_separator() {
        String query = "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC";
        String body = "quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559";

        Outcome joined = order(query, body + "&signature=" + Hmac.sha256Hex(SECRET, query + body));
        Outcome separated = order(query, body + "&signature=" + ORDER_SIGNATURE);

        assertThat(joined.reply().code()).isEqualTo("0");
        assertThat(separated.reply().code()).isEqualTo("-1022");
    }

    @Test
    void the_spot_vector_of_a_symbol_beyond_ascii_is_signed_percent_encoded() {
        String query = ORDER.replace("LTCBTC", "%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%EF%BC%95%EF%BC%96")
                + "&signature=e1353ec6b14d888f1164ae9af8228a3dbd508bc82eb867db8ab6046442f33ef3";

        Outcome outcome = order(query, "");

        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
        assertThat(outcome.reply().code()).isEqualTo("-1121");
    }

    @ParameterizedTest
    @ValueSource(strings = {"１２３４５６", "[\"LTCBTC\"]", "LTC BTC", "LTC%2"})
    void what_is_not_percent_encoded_is_signed_in_vain(String symbol) {
        String query = ORDER.replace("LTCBTC", symbol);

        Outcome outcome = order(query + "&signature=" + Hmac.sha256Hex(SECRET, query), "");

        assertThat(outcome.reply().code()).isEqualTo("-1022");
        assertThat(outcome.signing()).isEqualTo(Signing.BAD);
    }

    @Test
    void hex_is_accepted_in_upper_case() {
        String signature = ORDER_SIGNATURE.toUpperCase(Locale.ROOT);

        assertThat(order(ORDER + "&signature=" + signature, "").reply().code()).isEqualTo("0");
    }

    @Test
    void the_signature_is_given_once_and_last() {
        String signature = "signature=" + ORDER_SIGNATURE;

        assertThat(order(signature + "&" + ORDER, "").reply().code()).isEqualTo("-1022");
        assertThat(order(ORDER + "&" + signature + "&" + signature, "").reply().code())
                .isEqualTo("-1022");
    }

    @Test
    void the_futures_vector_is_accepted() {
        Account account = Given.account(
                "binance",
                new Credentials(
                        "dbefbc809e3e83c283a984c3a1459732ea7db1360ca80c5c2c8867408d28cc83",
                        "2b5eb11e18796d12d88f13dc27dbbd02c2cc51ff7059765ed9821957d82bb4d9",
                        null),
                Right.READ,
                Right.TRADE_FUTURES);
        String body = "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=9000&timeInForce=GTC&recvWindow=5000"
                + "&timestamp=1591702613943&signature=3c661234138461fcc7a7d8746c6558c9842d4e10870d2ecbedf7777cad694af9";

        Outcome outcome = answer("POST", "/fapi/v1/order/test", body, account, 1591702613943L);

        assertThat(outcome.reply().body()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({
        "/sapi/v1/account/apiRestrictions, timestamp=1793577600123&recvWindow=5000,"
                + " 12ea9410d058fbd29c81c2547fd3e951af88ce2fbde456a7142db2134aa7baed",
        "/sapi/v1/account/apiRestrictions, recvWindow=5000&timestamp=1793577600123,"
                + " 49df590272bd772aaf866c11b86479dca9804d19bfc33fc06d73c71d64bc929d",
        "/fapi/v3/positionRisk, timestamp=1793577600123&symbol=ETHUSDT&recvWindow=5000,"
                + " 37c7951353e7f4f723edf8057d4eb014322cb528cd2414a57a9fa8e0a92bfc2e",
    })
    void the_vectors_of_a_third_party_client_are_accepted(String path, String query, String signature) {
        Account account = Given.account(
                "binance",
                new Credentials(
                        "ZuoBYjDYLVjHQen7ELVWmEbCb2dXybNOd6aOGEbtBgQgTTerRqfHG4ACBxE31yRZ",
                        "6K2OI06l5Cur3xxRlp77eaiTG3VmTqxN68v045DwjEtfJPrNZi7wBUsgzMU3F0Dg",
                        null),
                Right.READ,
                Right.TRADE_FUTURES);

        Outcome outcome = answer("GET", path + "?" + query + "&signature=" + signature, "", account, 1793577600123L);

        assertThat(outcome.reply().status()).isEqualTo(200);
        assertThat(outcome.signing()).isEqualTo(Signing.GOOD);
    }

    private static Outcome order(String query, String body) {
        Account account = Given.account("binance", new Credentials(KEY, SECRET, null), Right.READ, Right.TRADE_SPOT);
        return answer("POST", "/api/v3/order?" + query, body, account, 1499827319559L);
    }

    private static Outcome answer(String method, String endpoint, String body, Account account, long now) {
        ApiRequest request = Given.request(
                method, endpoint, Map.of("x-mbx-apikey", account.credentials().apiKey()), body);
        return new BinanceExchange().answer(request, new FixedDesk(Instant.ofEpochMilli(now), account));
    }
}
