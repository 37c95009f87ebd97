package ai.backfuture.localstack.simulator.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.FixedDesk;
import ai.backfuture.localstack.simulator.Given;
import ai.backfuture.localstack.simulator.Outcome;
import ai.backfuture.localstack.simulator.Right;
import ai.backfuture.localstack.simulator.Signing;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fixed tokens: two with the claims of the official libraries, signed by the crypto library of Node, and one made by
 * ccxt, whose claims are older.
 *
 * @see <a href="https://docs.cdp.coinbase.com/get-started/authentication/jwt-authentication">JWT authentication</a>
 */
class CoinbaseTokensTest {

    private static final String KEY_PERMISSIONS = "/api/v3/brokerage/key_permissions";
    private static final String CALL = "GET api.coinbase.com" + KEY_PERMISSIONS;
    private static final long NOW = 1_700_000_000L;
    private static final String ED25519_TOKEN = ""
            + "eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCIsImtpZCI6IjBmMGUwZDBjLTBiMGEtNDkwOC04NzA2LTA1MDQwMzAy"
            + "MDEwMCIsIm5vbmNlIjoiMDAxMTIyMzM0NDU1NjY3Nzg4OTlhYWJiY2NkZGVlZmYifQ.eyJzdWIiOiIwZjBlMGQwY"
            + "y0wYjBhLTQ5MDgtODcwNi0wNTA0MDMwMjAxMDAiLCJpc3MiOiJjZHAiLCJuYmYiOjE3MDAwMDAwMDAsImV4cCI6M"
            + "TcwMDAwMDEyMCwidXJpIjoiR0VUIGFwaS5jb2luYmFzZS5jb20vYXBpL3YzL2Jyb2tlcmFnZS9rZXlfcGVybWlzc"
            + "2lvbnMifQ.7AgcI8Mtw_sBAnEZgvuB52VUdreZsv89MfxqUbDJZVp1HNHQn-PWfC8c8baZjyMrUc_2NkqN9OT5fO"
            + "o0IFT1Dg";
    private static final String ED25519_TOKEN_OF_CCXT = ""
            + "eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCIsImtpZCI6IjBmMGUwZDBjLTBiMGEtNDkwOC04NzA2LTA1MDQwMzAy"
            + "MDEwMCIsIm5vbmNlIjoiMDAxMTIyMzM0NDU1NjY3Nzg4OTlhYWJiY2NkZGVlZmYifQ.eyJhdWQiOlsiY2RwX3Nlc"
            + "nZpY2UiXSwiaXNzIjoiY2RwIiwibmJmIjoxNzAwMDAwMDAwLCJleHAiOjE3MDAwMDAxMjAsInN1YiI6IjBmMGUwZ"
            + "DBjLTBiMGEtNDkwOC04NzA2LTA1MDQwMzAyMDEwMCIsImlhdCI6MTcwMDAwMDAwMCwidXJpcyI6WyJHRVQgYXBpL"
            + "mNvaW5iYXNlLmNvbS9hcGkvdjMvYnJva2VyYWdlL2tleV9wZXJtaXNzaW9ucyJdfQ.P9ZG6U-1EfXKzceiYmRWgI"
            + "V9OmxP7RixuXD6ojgiVIxPqayhjTheoLGtLsVqT2zMa6gQAWnuvV4tqOm4yGqMAw";
    private static final String ECDSA_TOKEN = ""
            + "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im9yZ2FuaXphdGlvbnMvMTExMTExMTEtMjIyMi0zMzMz"
            + "LTQ0NDQtNTU1NTU1NTU1NTU1L2FwaUtleXMvNjY2NjY2NjYtNzc3Ny04ODg4LTk5OTktYWFhYWFhYWFhYWFhIiwi"
            + "bm9uY2UiOiIwMDExMjIzMzQ0NTU2Njc3ODg5OWFhYmJjY2RkZWVmZiJ9.eyJzdWIiOiJvcmdhbml6YXRpb25zLzE"
            + "xMTExMTExLTIyMjItMzMzMy00NDQ0LTU1NTU1NTU1NTU1NS9hcGlLZXlzLzY2NjY2NjY2LTc3NzctODg4OC05OTk"
            + "5LWFhYWFhYWFhYWFhYSIsImlzcyI6ImNkcCIsIm5iZiI6MTcwMDAwMDAwMCwiZXhwIjoxNzAwMDAwMTIwLCJ1cmk"
            + "iOiJHRVQgYXBpLmNvaW5iYXNlLmNvbS9hcGkvdjMvYnJva2VyYWdlL2tleV9wZXJtaXNzaW9ucyJ9.HScXRp7aoS"
            + "AMIsTd-8rp-Qbs8NEvubODzquCbqJTBvWcQEGuCbj1TNCRlyKCk02gshSqlZCE_lEWmkETqMzqqg";

    @ParameterizedTest
    @ValueSource(strings = {ED25519_TOKEN, ED25519_TOKEN_OF_CCXT})
    void tokens_of_an_ed25519_key_are_accepted(String token) {
        assertThat(answer("Bearer " + token, Keys.ED25519).reply().status()).isEqualTo(200);
    }

    @Test
    void a_token_of_an_ecdsa_key_is_accepted() {
        assertThat(answer("Bearer " + ECDSA_TOKEN, Keys.ECDSA).reply().body())
                .startsWith("{\"can_view\":true,\"can_trade\":true,\"can_transfer\":false,\"portfolio_uuid\":");
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void a_spoiled_signature_is_refused(String token, Credentials credentials) {
        Outcome outcome = answer("Bearer " + token, credentials);

        assertThat(outcome.reply().status()).isEqualTo(401);
        assertThat(outcome.signing()).isEqualTo(Signing.BAD);
    }

    static Stream<Object[]> spoiled() {
        return Stream.of(
                new Object[] {otherLastByte(ED25519_TOKEN), Keys.ED25519},
                new Object[] {otherLastByte(ECDSA_TOKEN), Keys.ECDSA},
                new Object[] {inDer(ECDSA_TOKEN), Keys.ECDSA},
                new Object[] {ECDSA_TOKEN + "==", Keys.ECDSA},
                new Object[] {ECDSA_TOKEN.substring(0, ECDSA_TOKEN.lastIndexOf('.') + 1), Keys.ECDSA});
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "HS256", "none", ""})
    void the_algorithm_is_that_of_the_key(String algorithm) {
        String token =
                Tokens.of(Keys.ED25519, CALL, NOW).header("alg", algorithm).bearer();

        assertThat(answer(token, Keys.ED25519).reply().status()).isEqualTo(401);
    }

    private static String otherLastByte(String token) {
        byte[] signature = signature(token);
        signature[signature.length - 1] ^= 1;
        return with(token, signature);
    }

    /** The form that crypto libraries give by default: two numbers, each with its length. */
    private static String inDer(String token) {
        byte[] raw = signature(token);
        byte[] der = new byte[raw.length + 8];
        der[0] = 0x30;
        der[1] = (byte) (der.length - 2);
        for (int half = 0; half < 2; half++) {
            int at = 2 + half * 35;
            der[at] = 0x02;
            der[at + 1] = 33;
            System.arraycopy(raw, half * 32, der, at + 3, 32);
        }
        return with(token, der);
    }

    private static byte[] signature(String token) {
        return Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
    }

    private static String with(String token, byte[] signature) {
        return token.substring(0, token.lastIndexOf('.') + 1) + Tokens.base64Url(signature);
    }

    private static Outcome answer(String authorization, Credentials credentials) {
        Account trader = Given.account("coinbase", credentials, Right.READ, Right.TRADE_SPOT);
        return new CoinbaseExchange()
                .answer(
                        Given.request("GET", KEY_PERMISSIONS, Map.of("Authorization", authorization), ""),
                        new FixedDesk(Instant.ofEpochSecond(NOW), trader));
    }
}
