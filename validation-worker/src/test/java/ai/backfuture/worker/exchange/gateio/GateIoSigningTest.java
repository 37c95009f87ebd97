package ai.backfuture.worker.exchange.gateio;

import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.Shuffles;
import ai.backfuture.worker.exchange.wire.Parameters;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Known answers: two from Gate.io's documents, the others computed with ccxt and checked with a separate HMAC.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#apiv4-signed-request-requirements">Gate.io: signed
 *     requests</a>
 */
class GateIoSigningTest {

    private static final ApiCredential CREDENTIAL = credential("gate-demo-key", "gate-demo-secret");
    private static final Instant TIME = Instant.ofEpochSecond(1_700_000_000L);

    @Test
    void the_read_of_the_documents_is_signed_as_they_say() {
        Request request = GateIoSigning.sign(
                Endpoint.get(Site.SPOT, "/api/v4/futures/orders"),
                Parameters.of("contract", "BTC_USD").and("status", "finished").and("limit", "50"),
                credential("key", "secret"),
                Instant.ofEpochSecond(1_541_993_715L));

        assertThat(request.query()).isEqualTo("contract=BTC_USD&status=finished&limit=50");
        assertThat(request.headers())
                .containsExactly(
                        new Request.Header("KEY", "key"),
                        new Request.Header("Timestamp", "1541993715"),
                        new Request.Header(
                                "SIGN",
                                "55f84ea195d6fe57ce62464daaa7c3c02fa9d1dde954e4c898289c9a2407a3d6"
                                        + "fb3faf24deff16790d726b66ac9f74526668b13bd01029199cc4fcc522418b8a"));
    }

    @Test
    void the_order_of_the_documents_is_signed_as_they_say() {
        String signature = GateIoSigning.signature(
                SecretText.of("secret"),
                Endpoint.post(Site.SPOT, "/api/v4/futures/orders"),
                "",
                "{\"contract\":\"BTC_USD\",\"type\":\"limit\",\"size\":100,\"price\":6800,\"time_in_force\":\"gtc\"}",
                "1541993715");

        assertThat(signature)
                .isEqualTo("eae42da914a590ddf727473aff25fc87d50b64783941061f47a3fdb92742541f"
                        + "c4c2c14017581b4199a1418d54471c269c03a38d788d802e2c306c37636389f0");
    }

    @ParameterizedTest
    @CsvSource({
        "account/detail, '',"
                + " e3b8f99f36e26d378bc4ec5a7540a4b15751d401401bf8cb0e56e350206e8bb8cf992b77801c4692ccccb53e3229a9eecc9a87cbb4d1078fc5900bb0296e606a",
        "spot/open_orders, page=1&limit=100,"
                + " f2a7a968a639a27e246041fd8a3ca23e18f2c48479314837d980897c95e4756165fcbb5dab5fc7eafc1b5385545c4eed7bce1e15b447df981a6f922e03b8a121",
        "futures/usdt/positions, holding=true,"
                + " 69bfabeaa113a05f593c801bbb092537a92ba54957b223734d6a6700589717886f873acabb25ccc050bb1c0599b15b6e2f7804c5c944b61878b79481f8e6bfe5"
    })
    void a_call_is_signed_over_its_five_lines(String path, String query, String signature) {
        Request request =
                GateIoSigning.sign(Endpoint.get(Site.SPOT, "/api/v4/" + path), parameters(query), CREDENTIAL, TIME);

        assertThat(signature(request)).isEqualTo(signature);
        assertThat(request.query()).isEqualTo(query);
        assertThat(request.body()).isNull();
    }

    static List<Parameters> orders() {
        return Shuffles.of(Parameters.of("currency_pair", "BTC_USDT")
                .and("text", "t-ä b/中文,&+")
                .and("limit", "1")
                .and("page", "1"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void parameters_are_signed_in_the_order_in_which_they_are_sent_but_not_encoded(Parameters parameters) {
        Request request = GateIoSigning.sign(GateIo.SPOT_ORDERS, parameters, CREDENTIAL, TIME);

        assertThat(request.query()).isEqualTo(parameters.encoded()).contains("text=t-%C3%A4%20b%2F%E4%B8%AD");
        assertThat(signature(request)).isEqualTo(expected(parameters.plain()));
    }

    static List<String> texts() {
        return Shuffles.texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_value_is_signed_as_it_is_and_arrives_as_it_was(String text) {
        Request request = GateIoSigning.sign(GateIo.SPOT_ORDERS, Parameters.of("text", text), CREDENTIAL, TIME);

        assertThat(signature(request)).isEqualTo(expected("text=" + text));
        assertThat(Shuffles.received(request.query())).isEqualTo("text=" + text);
    }

    private static String expected(String query) {
        return GateIoSigning.signature(CREDENTIAL.secretKey(), GateIo.SPOT_ORDERS, query, "", "1700000000");
    }

    @Test
    void time_is_in_whole_seconds() {
        Request request = GateIoSigning.sign(GateIo.KEYS, Parameters.none(), CREDENTIAL, TIME.plusMillis(999));

        assertThat(request.headers()).contains(new Request.Header("Timestamp", "1700000000"));
    }

    @Test
    void a_request_prints_neither_key_nor_signature() {
        Request request = GateIoSigning.sign(GateIo.KEYS, Parameters.none(), CREDENTIAL, TIME);

        assertThat(request + request.headers().toString()).doesNotContain("gate-demo-key", signature(request));
    }

    private static Parameters parameters(String query) {
        Parameters parameters = Parameters.none();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters = parameters.and(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return parameters;
    }

    private static String signature(Request request) {
        return request.headers().getLast().value();
    }
}
