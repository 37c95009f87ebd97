package ai.backfuture.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenShapeTest {

    private static final JsonObject HEADER =
            new JsonObject().put("alg", "RS256").put("kid", "k1");
    private static final JsonObject CLAIMS =
            new JsonObject().put("sub", "alice").put("exp", 4102444800L);

    @Test
    void what_may_be_an_access_token_is_let_through() {
        assertThat(TokenShape.flaw(token(HEADER, CLAIMS))).isEmpty();
    }

    @Test
    void algorithms_without_a_public_key_are_refused() {
        for (String algorithm : List.of("none", "None", "HS256", "HS512", "")) {
            assertThat(TokenShape.flaw(token(HEADER.copy().put("alg", algorithm), CLAIMS)))
                    .contains("algorithm not accepted");
        }
    }

    @Test
    void a_key_id_that_looks_like_a_path_or_a_query_is_refused() {
        for (String kid : List.of("", "' OR 1=1 --", "a b", "k\u0000", "x".repeat(201))) {
            assertThat(TokenShape.flaw(token(HEADER.copy().put("kid", kid), CLAIMS)))
                    .contains("no usable key id");
        }
        JsonObject none = HEADER.copy();
        none.remove("kid");
        assertThat(TokenShape.flaw(token(none, CLAIMS))).contains("no usable key id");
    }

    @Test
    void a_token_that_brings_its_own_key_is_refused() {
        for (String header : List.of("jku", "jwk", "x5u", "x5c", "crit")) {
            assertThat(TokenShape.flaw(token(HEADER.copy().put(header, "http://other/keys"), CLAIMS)))
                    .contains("a header that is not accepted");
        }
    }

    @Test
    void an_id_token_is_refused() {
        assertThat(TokenShape.flaw(token(HEADER, CLAIMS.copy().put("typ", "ID"))))
                .contains("an ID token");
        assertThat(TokenShape.flaw(token(HEADER, CLAIMS.copy().put("at_hash", "x"))))
                .contains("an ID token");
    }

    @Test
    void a_name_that_stands_there_twice_and_anything_behind_the_claims_is_refused() {
        for (String claims : List.of(
                "{\"sub\":\"alice\",\"sub\":\"bob\",\"exp\":4102444800}",
                "{\"exp\":1,\"exp\":4102444800}",
                CLAIMS.encode() + "{}",
                "[1]",
                "null")) {
            String token = part(HEADER.encode()) + "." + part(claims) + "." + part("signature-of-some-length");
            assertThat(TokenShape.flaw(token)).as(claims).contains("header or claims are not JSON");
        }
    }

    @Test
    void nonsense_is_refused() {
        for (String nonsense : List.of("", "a.b", "a.b.c.d", "é.é.é", "....", token(HEADER, CLAIMS) + ".x")) {
            assertThat(TokenShape.flaw(nonsense)).isPresent();
        }
    }

    private static String token(JsonObject header, JsonObject claims) {
        return part(header.encode()) + "." + part(claims.encode()) + "." + part("signature-of-some-length");
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
