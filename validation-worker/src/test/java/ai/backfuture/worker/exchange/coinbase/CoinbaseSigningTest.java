package ai.backfuture.worker.exchange.coinbase;

import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.exchange.Shuffles;
import ai.backfuture.worker.exchange.wire.Parameters;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens by throw-away keys: verified with the public keys, and compared member by member. */
class CoinbaseSigningTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000L);
    private static final String NONCE = "00112233445566778899aabbccddeeff";
    private static final String ED25519_NAME = "0f0e0d0c-0b0a-4908-8706-050403020100";
    private static final String SEED = "LiZ6MO1JTt4cDGbPO8UyV99eFCC9tXCDurDZUxX4M7Y=";
    private static final String EC_NAME =
            "organizations/11111111-2222-3333-4444-555555555555/apiKeys/66666666-7777-8888-9999-aaaaaaaaaaaa";
    private static final String EC_KEY = "-----BEGIN EC PRIVATE KEY-----\n"
            + "MHcCAQEEIJ0mgZuSU9GCWfndgKC+CG0K4w5fAv2vXAvs6J0OrGSBoAoGCCqGSM49\n"
            + "AwEHoUQDQgAEmLSdtGr70oDXm+jgLMgfJedOwrccaxmkogeuN3CZsl5tBz4VptEX\n"
            + "BO3znvHCj36UnGi1+UL7BBwynJ/TxnZ/wA==\n"
            + "-----END EC PRIVATE KEY-----";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LiZ6MO1JTt4cDGbPO8UyV99eFCC9tXCDurDZUxX4M7ZTa7prCDTasQFzxjCssbhFOWp6OgeV+V362aELxK96BQ==",
                SEED,
                "-----BEGIN PRIVATE KEY-----\n"
                        + "MC4CAQAwBQYDK2VwBCIEIC4mejDtSU7eHAxmzzvFMlffXhQgvbVwg7qw2VMV+DO2\n"
                        + "-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\\n"
                        + "MC4CAQAwBQYDK2VwBCIEIC4mejDtSU7eHAxmzzvFMlffXhQgvbVwg7qw2VMV+DO2\\n"
                        + "-----END PRIVATE KEY-----\\n"
            })
    void an_ed25519_key_signs_in_every_form_that_it_is_pasted_in(String pasted) throws Exception {
        String token = CoinbaseSigning.token(Coinbase.KEY_INFO, credential(ED25519_NAME, pasted), NOW, NONCE);

        assertVerifies(
                token, Map.of("kty", "OKP", "crv", "Ed25519", "x", "U2u6awg02rEBc8YwrLG4RTlqejoHlfld-tmhC8SvegU"));
        assertSays(token, "EdDSA", ED25519_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"as it is", "with written line ends", "on one line"})
    void an_ecdsa_key_signs_in_every_form_that_it_is_pasted_in(String form) throws Exception {
        String pasted =
                switch (form) {
                    case "with written line ends" -> EC_KEY.replace("\n", "\\n");
                    case "on one line" -> EC_KEY.replace("\n", " ");
                    default -> EC_KEY;
                };

        String token = CoinbaseSigning.token(Coinbase.KEY_INFO, credential(EC_NAME, pasted), NOW, NONCE);

        assertVerifies(
                token,
                Map.of(
                        "kty", "EC",
                        "crv", "P-256",
                        "x", "mLSdtGr70oDXm-jgLMgfJedOwrccaxmkogeuN3CZsl4",
                        "y", "bQc-FabRFwTt857xwo9-lJxotflC-wQcMpyf08Z2f8A"));
        assertSays(token, "ES256", EC_NAME);
        assertThat(Base64.getUrlDecoder().decode(token.split("\\.", -1)[2])).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "c2hvcnQ=",
                "-----BEGIN PUBLIC KEY-----\n"
                        + "MCowBQYDK2VwAyEAU2u6awg02rEBc8YwrLG4RTlqejoHlfld+tmhC8SvegU=\n"
                        + "-----END PUBLIC KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE\n-----END EC PRIVATE KEY-----"
            })
    void what_is_no_private_key_of_coinbase_is_said_to_be_none(String pasted) {
        assertThat(new Coinbase().refusal(credential("name", pasted))).isPresent();
    }

    @Test
    void a_token_of_its_own_goes_with_each_request() {
        String one = CoinbaseSigning.sign(Coinbase.ACCOUNTS, "limit=250", credential(ED25519_NAME, SEED), NOW)
                .headers()
                .getFirst()
                .value();
        String other = CoinbaseSigning.sign(Coinbase.ACCOUNTS, "limit=250", credential(ED25519_NAME, SEED), NOW)
                .headers()
                .getFirst()
                .value();

        assertThat(one).startsWith("Bearer ").isNotEqualTo(other);
    }

    static List<String> texts() {
        return Shuffles.texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_parameter_is_signed_whatever_it_holds(String text) throws Exception {
        String query = Parameters.of("cursor", text).encoded();

        Request request = CoinbaseSigning.sign(Coinbase.ACCOUNTS, query, credential(ED25519_NAME, SEED), NOW);

        assertThat(Shuffles.received(request.query())).isEqualTo("cursor=" + text);
        String token = request.headers().getFirst().value().substring("Bearer ".length());
        assertThat(part(token.split("\\.", -1)[1]).path("uri").asText())
                .isEqualTo("GET api.coinbase.com/api/v3/brokerage/accounts");
    }

    @Test
    void a_key_prints_nothing_of_itself() {
        assertThat(CoinbaseKey.of(SecretText.of(SEED)).orElseThrow()).hasToString("CoinbaseKey[***]");
    }

    private static void assertVerifies(String token, Map<String, Object> publicKey) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        signature.setKey(JsonWebKey.Factory.newJwk(publicKey).getKey());
        assertThat(signature.verifySignature()).isTrue();
    }

    private static void assertSays(String token, String algorithm, String name) throws Exception {
        String[] parts = token.split("\\.", -1);
        assertThat(part(parts[0]))
                .isEqualTo(JSON.readTree("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\"" + name
                        + "\",\"nonce\":\"" + NONCE + "\"}"));
        assertThat(part(parts[1]))
                .isEqualTo(
                        JSON.readTree("{\"sub\":\"" + name + "\",\"iss\":\"cdp\",\"nbf\":1700000000,\"exp\":1700000120,"
                                + "\"uri\":\"GET api.coinbase.com/api/v3/brokerage/key_permissions\"}"));
    }

    private static JsonNode part(String encoded) throws Exception {
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
    }
}
