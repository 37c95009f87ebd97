package ai.backfuture.worker.exchange.binance;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.exchange.Shuffles;
import ai.backfuture.worker.exchange.wire.Hmac;
import ai.backfuture.worker.exchange.wire.Parameters;
import ai.backfuture.worker.exchange.wire.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Known answers: three from Binance's documents, the others computed with ccxt and checked with a separate HMAC.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security">Binance: request
 *     security</a>
 */
class BinanceSigningTest {

    private static final String KEY = "ZuoBYjDYLVjHQen7ELVWmEbCb2dXybNOd6aOGEbtBgQgTTerRqfHG4ACBxE31yRZ";
    private static final String SECRET = "6K2OI06l5Cur3xxRlp77eaiTG3VmTqxN68v045DwjEtfJPrNZi7wBUsgzMU3F0Dg";

    @ParameterizedTest
    @CsvSource({
        "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j,"
                + " symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559,"
                + " c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71",
        "2b5eb11e18796d12d88f13dc27dbbd02c2cc51ff7059765ed9821957d82bb4d9,"
                + " symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=9000&timeInForce=GTC&recvWindow=5000&timestamp=1591702613943,"
                + " 3c661234138461fcc7a7d8746c6558c9842d4e10870d2ecbedf7777cad694af9",
        SECRET + ", recvWindow=5000&timestamp=1793577600123,"
                + " 49df590272bd772aaf866c11b86479dca9804d19bfc33fc06d73c71d64bc929d",
        SECRET + ", timestamp=1793577600123&symbol=ETHUSDT&recvWindow=5000,"
                + " 37c7951353e7f4f723edf8057d4eb014322cb528cd2414a57a9fa8e0a92bfc2e"
    })
    void the_documented_vectors_come_out(String secret, String payload, String signature) {
        assertThat(Hmac.sha256Hex(SecretText.of(secret), payload)).isEqualTo(signature);
    }

    @Test
    void what_is_not_ascii_is_encoded_before_it_is_signed() {
        String query = Query.of().and("symbol", "１２３４５６").toString();

        assertThat(query).isEqualTo("symbol=%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%EF%BC%95%EF%BC%96");
        assertThat(Hmac.sha256Hex(
                        SecretText.of("NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"),
                        query + "&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000"
                                + "&timestamp=1499827319559"))
                .isEqualTo("e1353ec6b14d888f1164ae9af8228a3dbd508bc82eb867db8ab6046442f33ef3");
    }

    @Test
    void a_call_carries_the_key_in_a_header_and_its_signature_last() {
        Request request = BinanceSigning.sign(Binance.KEY_INFO, "", credential(KEY, SECRET), NOW);

        assertThat(request.query())
                .isEqualTo("timestamp=1793577600123&recvWindow=5000"
                        + "&signature=12ea9410d058fbd29c81c2547fd3e951af88ce2fbde456a7142db2134aa7baed");
        assertThat(request.body()).isNull();
        assertThat(request.headers()).containsExactly(new Request.Header("X-MBX-APIKEY", KEY));
    }

    @Test
    void parameters_stand_between_the_time_and_the_window() {
        Request request = BinanceSigning.sign(Binance.SPOT_ORDERS, "symbol=BTCUSDT", credential(KEY, SECRET), NOW);

        assertThat(request.query()).startsWith("timestamp=1793577600123&symbol=BTCUSDT&recvWindow=5000&signature=");
    }

    static List<Parameters> orders() {
        return Shuffles.of(Parameters.of("symbol", "BTCUSDT")
                .and("limit", "1")
                .and("note", "ä b+~*")
                .and("b", ""));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void parameters_are_signed_in_the_order_in_which_they_are_sent(Parameters parameters) {
        Request request = BinanceSigning.sign(Binance.SPOT_ORDERS, parameters.encoded(), credential(KEY, SECRET), NOW);

        assertThat(request.query()).isEqualTo(signed(parameters.encoded()));
    }

    static List<String> texts() {
        return Shuffles.texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_value_is_encoded_before_it_is_signed_and_arrives_as_it_was(String text) {
        String query = Parameters.of("symbol", text).encoded();

        Request request = BinanceSigning.sign(Binance.SPOT_ORDERS, query, credential(KEY, SECRET), NOW);

        assertThat(Shuffles.received(query)).isEqualTo("symbol=" + text);
        assertThat(request.query()).isEqualTo(signed(query));
    }

    private static String signed(String query) {
        String payload = "timestamp=1793577600123&" + query + "&recvWindow=5000";
        return payload + "&signature=" + Hmac.sha256Hex(SecretText.of(SECRET), payload);
    }
}
