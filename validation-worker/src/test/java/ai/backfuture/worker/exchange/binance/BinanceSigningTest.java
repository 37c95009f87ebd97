package ai.backfuture.worker.exchange.binance;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.exchange.RandomParameters;
import ai.backfuture.worker.exchange.wire.Hmac;
import ai.backfuture.worker.exchange.wire.Query;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Known answers: those of orders are of Binance's documents, the others computed with ccxt and checked with a separate
 * HMAC.
 */
class BinanceSigningTest {

    private static final SecretText OF_THE_SPOT_DOCUMENTS =
            SecretText.of("NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j");
    private static final SecretText OF_THE_FUTURES_DOCUMENTS =
            SecretText.of("2b5eb11e18796d12d88f13dc27dbbd02c2cc51ff7059765ed9821957d82bb4d9");
    private static final String KEY = "ZuoBYjDYLVjHQen7ELVWmEbCb2dXybNOd6aOGEbtBgQgTTerRqfHG4ACBxE31yRZ";
    private static final ApiCredential CREDENTIAL =
            credential(KEY, "6K2OI06l5Cur3xxRlp77eaiTG3VmTqxN68v045DwjEtfJPrNZi7wBUsgzMU3F0Dg");

    @Test
    void an_order_is_signed_as_the_documents_say() {
        assertThat(Hmac.sha256Hex(OF_THE_SPOT_DOCUMENTS, order("LTCBTC")))
                .isEqualTo("c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71");
    }

    @Test
    void a_symbol_that_is_not_ascii_is_encoded_before_it_is_signed() {
        String order = order("１２３４５６");

        assertThat(order).startsWith("symbol=%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%EF%BC%95%EF%BC%96&side=BUY");
        assertThat(Hmac.sha256Hex(OF_THE_SPOT_DOCUMENTS, order))
                .isEqualTo("e1353ec6b14d888f1164ae9af8228a3dbd508bc82eb867db8ab6046442f33ef3");
    }

    @Test
    void a_futures_order_is_signed_as_the_documents_say() {
        String order = Query.of()
                .and("symbol", "BTCUSDT")
                .and("side", "BUY")
                .and("type", "LIMIT")
                .and("quantity", "1")
                .and("price", "9000")
                .and("timeInForce", "GTC")
                .and("recvWindow", "5000")
                .and("timestamp", "1591702613943")
                .toString();

        assertThat(Hmac.sha256Hex(OF_THE_FUTURES_DOCUMENTS, order))
                .isEqualTo("3c661234138461fcc7a7d8746c6558c9842d4e10870d2ecbedf7777cad694af9");
    }

    @Test
    void the_key_info_is_asked_with_time_and_window() {
        Request request = BinanceSigning.sign(Binance.KEY_INFO, Query.of(), CREDENTIAL, NOW);

        assertThat(request.query())
                .isEqualTo("timestamp=1793577600123&recvWindow=5000&signature="
                        + "12ea9410d058fbd29c81c2547fd3e951af88ce2fbde456a7142db2134aa7baed");
        assertThat(request.body()).isNull();
        assertThat(request.headers()).singleElement().satisfies(header -> {
            assertThat(header.name()).isEqualTo("X-MBX-APIKEY");
            assertThat(header.value()).isEqualTo(KEY);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "recvWindow=5000&timestamp=1793577600123, 49df590272bd772aaf866c11b86479dca9804d19bfc33fc06d73c71d64bc929d",
        "timestamp=1793577600123&symbol=ETHUSDT&recvWindow=5000,"
                + "37c7951353e7f4f723edf8057d4eb014322cb528cd2414a57a9fa8e0a92bfc2e"
    })
    void another_order_of_the_parameters_has_another_signature(String payload, String signature) {
        assertThat(Hmac.sha256Hex(CREDENTIAL.secretKey(), payload)).isEqualTo(signature);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("ai.backfuture.worker.exchange.RandomParameters#seeds")
    void whatever_the_parameters_and_their_order_the_very_text_that_is_sent_is_signed(long seed) {
        RandomParameters parameters = RandomParameters.of(seed).shuffled(seed + 1);

        String query = BinanceSigning.sign(Binance.KEY_INFO, parameters.query(), CREDENTIAL, NOW)
                .query();

        int end = query.indexOf("&signature=");
        String payload = query.substring(0, end);
        assertThat(query.substring(end + "&signature=".length()))
                .isEqualTo(HexFormat.of().formatHex(RandomParameters.hmac(CREDENTIAL.secretKey(), payload)));
        assertThat(payload.split("[&=]")).allMatch(part -> part.matches(RandomParameters.ENCODED));
        assertThat(RandomParameters.readFrom(payload)
                        .subList(0, parameters.parameters().size()))
                .isEqualTo(parameters.parameters());
    }

    @Test
    void a_request_prints_neither_key_nor_signature() {
        Request request = BinanceSigning.sign(Binance.ACCOUNT, Query.of(), CREDENTIAL, NOW);

        assertThat(request.toString()).isEqualTo("GET /api/v3/account");
        assertThat(request.headers().toString()).doesNotContain(KEY);
    }

    private static String order(String symbol) {
        return Query.of()
                .and("symbol", symbol)
                .and("side", "BUY")
                .and("type", "LIMIT")
                .and("timeInForce", "GTC")
                .and("quantity", "1")
                .and("price", "0.1")
                .and("recvWindow", "5000")
                .and("timestamp", "1499827319559")
                .toString();
    }
}
