package ai.backfuture.worker.exchange.bybit;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.RandomParameters;
import ai.backfuture.worker.exchange.wire.Hmac;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Known answers, computed with ccxt and checked with a separate HMAC; Bybit's documents have none that can be used. */
class BybitSigningTest {

    private static final Instant THEN = Instant.ofEpochMilli(1_700_000_000_000L);
    private static final ApiCredential CREDENTIAL = credential("bybit-demo-key", "bybit-demo-secret");

    @ParameterizedTest
    @CsvSource({
        "/v5/user/query-api, '', 9f622aa6cfb970931182b9f54a996a16871f2dccb97c44d34a3d112641ad7be3",
        "/v5/account/wallet-balance, accountType=UNIFIED,"
                + "e326544c8f9a53bded3a6f1201068a1c5e792dcfda1971696631137a4483a34f",
        "/v5/position/list, category=linear&settleCoin=USDT,"
                + "1f2d7e7d504a977c201498b02551d7ea91f1426c98bd21af80647e9c880c90c1"
    })
    void a_call_is_signed_over_time_key_window_and_query(String path, String query, String signature) {
        Request request = BybitSigning.sign(Endpoint.get(Site.SPOT, path), query, CREDENTIAL, THEN);

        assertThat(header(request, "X-BAPI-SIGN")).isEqualTo(signature);
        assertThat(header(request, "X-BAPI-API-KEY")).isEqualTo("bybit-demo-key");
        assertThat(header(request, "X-BAPI-TIMESTAMP")).isEqualTo("1700000000000");
        assertThat(header(request, "X-BAPI-RECV-WINDOW")).isEqualTo("5000");
        assertThat(request.query()).isEqualTo(query);
        assertThat(request.body()).isNull();
    }

    @Test
    void a_body_is_signed_as_it_is() {
        String body = "{\"category\":\"linear\",\"symbol\":\"BTCUSDT\",\"side\":\"Buy\",\"orderType\":\"Limit\","
                + "\"qty\":\"0.001\",\"price\":\"1000\"}";

        assertThat(Hmac.sha256Hex(CREDENTIAL.secretKey(), "1700000000000bybit-demo-key5000" + body))
                .isEqualTo("9e77ee438a45221f651428f94dd84fda57eb873927c11197f2f75a7cf542b26d");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("ai.backfuture.worker.exchange.RandomParameters#seeds")
    void whatever_the_parameters_and_their_order_the_very_text_that_is_sent_is_signed(long seed) {
        RandomParameters parameters = RandomParameters.of(seed).shuffled(seed + 1);

        Request request = BybitSigning.sign(Bybit.KEY_INFO, parameters.query().toString(), CREDENTIAL, NOW);

        byte[] expected = RandomParameters.hmac(
                CREDENTIAL.secretKey(), "1793577600123" + "bybit-demo-key" + "5000" + request.query());
        assertThat(header(request, "X-BAPI-SIGN")).isEqualTo(HexFormat.of().formatHex(expected));
        assertThat(request.query().split("[&=]")).allMatch(part -> part.matches(RandomParameters.ENCODED));
        assertThat(RandomParameters.readFrom(request.query())).isEqualTo(parameters.parameters());
    }

    @Test
    void a_request_prints_neither_key_nor_signature() {
        Request request = BybitSigning.sign(Bybit.KEY_INFO, "", CREDENTIAL, THEN);

        assertThat(request.toString()).isEqualTo("GET /v5/user/query-api");
        assertThat(request.headers().toString()).doesNotContain("bybit-demo-key", "9f622aa6");
    }

    private static String header(Request request, String name) {
        return request.headers().stream()
                .filter(header -> header.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
