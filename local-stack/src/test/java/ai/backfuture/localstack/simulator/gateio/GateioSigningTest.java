package ai.backfuture.localstack.simulator.gateio;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.FixedDesk;
import ai.backfuture.localstack.simulator.Given;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.Reply;
import ai.backfuture.localstack.simulator.Right;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first two vectors are printed in the documents; the others were computed with ccxt.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#authentication">Authentication</a>
 */
class GateioSigningTest {

    private static final String SECRET = "gate-demo-secret";
    private static final String TIME = "1700000000";
    private static final String DETAIL_SIGNATURE = "e3b8f99f36e26d378bc4ec5a7540a4b15751d401401bf8cb0e56e350206e8bb8"
            + "cf992b77801c4692ccccb53e3229a9eecc9a87cbb4d1078fc5900bb0296e606a";

    private final Account trader = Given.account(
            "gateio",
            new Credentials("gate-demo-key", SECRET, null),
            Right.READ,
            Right.TRADE_SPOT,
            Right.TRADE_FUTURES);

    @Test
    void the_official_vector_of_a_read_is_met() {
        String signed = GateioGate.signedText(Given.request(
                "GET",
                "/api/v4/futures/orders?contract=BTC_USD&status=finished&limit=50",
                Map.of("Timestamp", "1541993715"),
                ""));

        assertThat(Hmac.sha512Hex("secret", signed))
                .isEqualTo("55f84ea195d6fe57ce62464daaa7c3c02fa9d1dde954e4c898289c9a2407a3d6"
                        + "fb3faf24deff16790d726b66ac9f74526668b13bd01029199cc4fcc522418b8a");
    }

    @Test
    void the_official_vector_of_an_order_is_met() {
        String signed = GateioGate.signedText(Given.request(
                "POST",
                "/api/v4/futures/orders",
                Map.of("Timestamp", "1541993715"),
                "{\"contract\":\"BTC_USD\",\"type\":\"limit\",\"size\":100,\"price\":6800,\"time_in_force\":\"gtc\"}"));

        assertThat(Hmac.sha512Hex("secret", signed))
                .isEqualTo("eae42da914a590ddf727473aff25fc87d50b64783941061f47a3fdb92742541f"
                        + "c4c2c14017581b4199a1418d54471c269c03a38d788d802e2c306c37636389f0");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v4/account/detail, " + DETAIL_SIGNATURE,
        "/api/v4/spot/open_orders?page=1&limit=100,"
                + "f2a7a968a639a27e246041fd8a3ca23e18f2c48479314837d980897c95e47561"
                + "65fcbb5dab5fc7eafc1b5385545c4eed7bce1e15b447df981a6f922e03b8a121",
        "/api/v4/futures/usdt/positions?holding=true,"
                + "69bfabeaa113a05f593c801bbb092537a92ba54957b223734d6a670058971788"
                + "6f873acabb25ccc050bb1c0599b15b6e2f7804c5c944b61878b79481f8e6bfe5",
    })
    void reads_are_accepted(String endpoint, String signature) {
        assertThat(call(endpoint, signature, TIME).status()).isEqualTo(200);
    }

    @Test
    void upper_case_hex_is_refused() {
        Reply reply = call("/api/v4/account/detail", DETAIL_SIGNATURE.toUpperCase(Locale.ROOT), TIME);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEqualTo("{\"message\":\"Signature mismatch\",\"label\":\"INVALID_SIGNATURE\"}");
    }

    @Test
    void the_query_is_signed_in_the_order_of_the_wire() {
        String wire = "/api/v4/spot/open_orders?page=1&limit=100";

        assertThat(call(wire, sign("/api/v4/spot/open_orders\nlimit=100&page=1", TIME), TIME)
                        .code())
                .isEqualTo("INVALID_SIGNATURE");
    }

    @Test
    void the_query_is_signed_without_percent_encoding() {
        String encoded = "/api/v4/spot/accounts?currency=A%2CB";

        assertThat(call(encoded, sign("/api/v4/spot/accounts\ncurrency=A,B", TIME), TIME)
                        .status())
                .isEqualTo(200);
        assertThat(call(encoded, sign("/api/v4/spot/accounts\ncurrency=A%2CB", TIME), TIME)
                        .code())
                .isEqualTo("INVALID_SIGNATURE");
    }

    @Test
    void a_time_with_fractions_is_signed_as_it_was_sent() {
        String time = "1700000000.25";

        assertThat(call("/api/v4/account/detail", sign("/api/v4/account/detail\n", time), time)
                        .status())
                .isEqualTo(200);
    }

    private static String sign(String pathAndQuery, String time) {
        return Hmac.sha512Hex(
                SECRET,
                "GET\n" + pathAndQuery + "\ncf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
                        + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e\n" + time);
    }

    private Reply call(String endpoint, String signature, String time) {
        Map<String, String> headers = Map.of("KEY", "gate-demo-key", "SIGN", signature, "Timestamp", time);
        return new GateioExchange()
                .answer(
                        Given.request("GET", endpoint, headers, ""),
                        new FixedDesk(Instant.ofEpochSecond(1_700_000_000), trader))
                .reply();
    }
}
