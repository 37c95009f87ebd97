package ai.backfuture.worker.exchange.bitget;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.Shuffles;
import ai.backfuture.worker.exchange.wire.Hmac;
import ai.backfuture.worker.exchange.wire.Parameters;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Known answers. Bitget's documents print two texts to sign but no secret, so those are signed with one of ours; the
 * others were computed with ccxt and checked with a separate HMAC.
 *
 * @see <a href="https://www.bitget.com/api-doc/common/signature">Bitget: signature</a>
 */
class BitgetSigningTest {

    private static final String KEY = "bg_975cdaa23145b7ae8ba32eeaf11183e8";
    private static final String SECRET = "86f8cbc09305b836617194e386aa1630a7ef8791ca26b65b4e28c94c10c35635";
    private static final ApiCredential CREDENTIAL = credential(KEY, SECRET, "V7YTHx6387Lq");

    private static final Parameters GIVEN = Parameters.of("symbol", "币安/ä b")
            .and("category", "SPOT")
            .and("limit", "1")
            .and("idLessThan", "7")
            .and("startTime", "1");

    @ParameterizedTest
    @CsvSource({
        "/api/v2/spot/account/info, '', 6S7l0pIUlAospOCphkABxFAMCblxbUBZpEBgtLj2vJ4=",
        "/api/v2/mix/account/accounts, USDT-FUTURES, xlZgf9BWIQnA4bawpLHi3PUb7UZOkWrLJR55o+kgWB0=",
        "/api/v3/account/info, '', vvpMBCeZD320uacmd2uare0WX241NoD5PdRZBZ3E52k="
    })
    void a_call_is_signed_over_time_method_path_and_query(String path, String productType, String signature) {
        Parameters parameters = productType.isEmpty() ? Parameters.none() : Parameters.of("productType", productType);

        Request request = BitgetSigning.sign(Endpoint.get(Site.SPOT, path), parameters, CREDENTIAL, NOW);

        assertThat(request.headers())
                .containsExactly(
                        new Request.Header("ACCESS-KEY", KEY),
                        new Request.Header("ACCESS-SIGN", signature),
                        new Request.Header("ACCESS-TIMESTAMP", "1793577600123"),
                        new Request.Header("ACCESS-PASSPHRASE", "V7YTHx6387Lq"),
                        new Request.Header("Content-Type", "application/json"),
                        new Request.Header("locale", "en-US"));
        assertThat(request.query()).isEqualTo(parameters.encoded());
        assertThat(request.body()).isNull();
    }

    @Test
    void the_query_of_the_documents_is_signed_in_the_order_of_its_names() {
        Request request = BitgetSigning.sign(
                Endpoint.get(Site.SPOT, "/api/mix/v2/market/depth"),
                Parameters.of("symbol", "BTCUSDT").and("limit", "20"),
                CREDENTIAL,
                Instant.ofEpochMilli(16_273_667_805_456L));

        assertThat(request.query()).isEqualTo("limit=20&symbol=BTCUSDT");
        assertThat(signature(request)).isEqualTo("TqUrqWETavymQIHvwMhq4Bl7XdSaDsmrwcf5265PjCw=");
    }

    @Test
    void the_body_of_the_documents_is_signed_as_it_is() {
        String order = "16273667805456POST/api/v2/mix/order/place-order{\"productType\":\"usdt-futures\","
                + "\"symbol\":\"BTCUSDT\",\"size\":\"8\",\"marginMode\":\"crossed\",\"side\":\"buy\","
                + "\"orderType\":\"limit\",\"clientOid\":\"channel#123456\"}";

        assertThat(Hmac.sha256Base64(CREDENTIAL.secretKey(), order))
                .isEqualTo("345s2E78zHI2WjAe0uyvAKIOZZdwM1CqfgMMPiEmk+Y=");
    }

    @Test
    void what_is_not_ascii_is_signed_as_it_is_and_sent_encoded() {
        Request request = BitgetSigning.sign(Bitget.UNIFIED_ORDERS, Parameters.of("symbol", "币安/ä b"), CREDENTIAL, NOW);

        assertThat(request.query()).isEqualTo("symbol=%E5%B8%81%E5%AE%89%2F%C3%A4%20b");
        assertThat(signature(request))
                .isEqualTo(Hmac.sha256Base64(
                        CREDENTIAL.secretKey(), "1793577600123GET/api/v3/trade/unfilled-orders?symbol=币安/ä b"));
    }

    static List<Parameters> orders() {
        return Shuffles.of(GIVEN);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void the_order_in_which_parameters_are_given_changes_nothing(Parameters parameters) {
        Request request = BitgetSigning.sign(Bitget.UNIFIED_ORDERS, parameters, CREDENTIAL, NOW);

        Request same = BitgetSigning.sign(Bitget.UNIFIED_ORDERS, GIVEN, CREDENTIAL, NOW);
        assertThat(request.query()).isEqualTo(same.query());
        assertThat(signature(request)).isEqualTo(signature(same));
    }

    static List<String> texts() {
        return Shuffles.texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_value_is_signed_as_it_is_and_arrives_as_it_was(String text) {
        Request request = BitgetSigning.sign(Bitget.UNIFIED_ORDERS, Parameters.of("symbol", text), CREDENTIAL, NOW);

        assertThat(signature(request))
                .isEqualTo(Hmac.sha256Base64(
                        CREDENTIAL.secretKey(), "1793577600123GET/api/v3/trade/unfilled-orders?symbol=" + text));
        assertThat(Shuffles.received(request.query())).isEqualTo("symbol=" + text);
    }

    @Test
    void a_request_prints_neither_key_nor_passphrase() {
        Request request = BitgetSigning.sign(Bitget.UNIFIED_INFO, Parameters.none(), CREDENTIAL, NOW);

        assertThat(request + request.headers().toString()).doesNotContain(KEY, "V7YTHx6387Lq");
    }

    private static String signature(Request request) {
        return request.headers().stream()
                .filter(header -> header.name().equals("ACCESS-SIGN"))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
