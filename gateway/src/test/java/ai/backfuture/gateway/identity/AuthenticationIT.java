package ai.backfuture.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import ai.backfuture.gateway.parts.Behind;
import ai.backfuture.gateway.parts.Surroundings;
import ai.backfuture.gateway.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AuthenticationIT {

    @BeforeEach
    void forget() {
        Behind.takenAnywhere();
    }

    @Test
    void a_sound_token_of_each_accepted_algorithm_is_let_in() {
        for (String algorithm : new String[] {"RS256", "ES256", "EdDSA"}) {
            call(Tokens.signed(algorithm, Tokens.claims("alice", c -> {}), h -> {}))
                    .statusCode(200);
        }
        assertThat(Behind.CONNECTIONS.taken()).hasSize(3);
    }

    @Test
    void no_token_is_answered_with_a_plain_challenge() {
        given().get("/api/connections")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"backfuture\""))
                .body("code", equalTo("UNAUTHENTICATED"))
                .body("type", equalTo("https://backfuture.ai/problems/unauthenticated"));
        assertThat(Behind.takenAnywhere()).isEmpty();
    }

    @Test
    void a_forged_or_unfit_token_is_refused_and_nobody_behind_hears_of_it() {
        call(Tokens.of("alice")).statusCode(200);
        Behind.takenAnywhere();
        int fetches = Tokens.keyFetches();
        unfitTokens().forEach((flaw, token) -> {
            given().header("Authorization", "Bearer " + token)
                    .get("/api/connections")
                    .then()
                    .log()
                    .ifValidationFails()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .body("code", equalTo("INVALID_TOKEN"));
            assertThat(Behind.takenAnywhere()).as(flaw).isEmpty();
        });
        // one of them has a sound name of a key that nobody knows
        assertThat(Tokens.keyFetches() - fetches).isLessThanOrEqualTo(1);
    }

    private static Map<String, String> unfitTokens() {
        long now = Instant.now().getEpochSecond();
        String sound = Tokens.of("alice");
        String[] parts = sound.split("\\.");
        Map<String, String> unfit = new LinkedHashMap<>();
        for (String none : new String[] {"none", "NONE", "nOnE"}) {
            unfit.put("alg " + none, encoded(new JsonObject().put("alg", none)) + "." + parts[1] + ".");
            unfit.put(
                    "alg with signature " + none,
                    encoded(new JsonObject().put("alg", none).put("kid", "rsa-0")) + "." + parts[1] + "." + parts[2]);
        }
        unfit.put("HMAC with the public key's name", confused(parts[1]));
        unfit.put("no signature", parts[0] + "." + parts[1] + ".");
        unfit.put("cut signature", sound.substring(0, sound.length() - 20));
        unfit.put("other claims under the signature", parts[0] + "." + changed(parts[1]) + "." + parts[2]);
        unfit.put("wrong issuer", Tokens.with("alice", c -> c.put("iss", "http://localhost/other")));
        unfit.put("no issuer", Tokens.with("alice", c -> c.remove("iss")));
        unfit.put("wrong audience", Tokens.with("alice", c -> c.put("aud", "another-api")));
        unfit.put("no audience", Tokens.with("alice", c -> c.remove("aud")));
        unfit.put("ID token for a client", Tokens.with("alice", c -> c.put("aud", "dashboard")
                .put("nonce", "n")));
        unfit.put("ID token for the API", Tokens.with("alice", c -> c.put("at_hash", "h")));
        unfit.put("expired", Tokens.with("alice", c -> c.put("exp", now - 5)));
        unfit.put("never expires", Tokens.with("alice", c -> c.remove("exp")));
        unfit.put("expires beyond all time", Tokens.with("alice", c -> c.put("exp", Long.MAX_VALUE)));
        unfit.put("not yet valid", Tokens.with("alice", c -> c.put("nbf", now + 300)));
        unfit.put("no subject", Tokens.with("alice", c -> c.remove("sub")));
        unfit.put("blank subject", Tokens.with(" ", c -> {}));
        unfit.put("endless subject", Tokens.with("a".repeat(256), c -> {}));
        for (String kid : new String[] {"../../etc/passwd", "x' OR '1'='1", "unknown"}) {
            unfit.put("kid " + kid, Tokens.signed("RS256", Tokens.claims("alice", c -> {}), h -> h.put("kid", kid)));
        }
        unfit.put("no kid", Tokens.signed("RS256", Tokens.claims("alice", c -> {}), h -> h.remove("kid")));
        unfit.put("own key address", header("jku", Tokens.keyAddress()));
        unfit.put("own certificate address", header("x5u", Tokens.keyAddress()));
        unfit.put("own key", header("jwk", new JsonObject().put("kty", "oct").getMap()));
        String claims = Tokens.claims("alice", c -> {}).encode();
        unfit.put("two subjects", Tokens.ofText("{\"sub\":\"bob\"," + claims.substring(1)));
        unfit.put("two expiries", Tokens.ofText("{\"exp\":1," + claims.substring(1)));
        unfit.put("claims and more", Tokens.ofText(claims + "{}"));
        unfit.put("claims that are none", Tokens.ofText("alice"));
        unfit.put("far too long", Tokens.with("alice", c -> c.put("padding", "x".repeat(64_000))));
        unfit.put("not a token", "abc");
        return unfit;
    }

    private static String header(String name, Object value) {
        return Tokens.signed("RS256", Tokens.claims("alice", c -> {}), h -> h.put(name, value));
    }

    private static String confused(String claims) {
        try {
            String signed = encoded(new JsonObject().put("alg", "HS256").put("kid", "rsa-0")) + "." + claims;
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("rsa-0".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return signed + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String changed(String claims) {
        JsonObject json = new JsonObject(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
        return encoded(json.put("sub", "bob"));
    }

    private static String encoded(JsonObject json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void two_authorization_headers_are_refused() {
        given().header("Authorization", "Bearer " + Tokens.of("alice"), "Bearer " + Tokens.of("bob"))
                .get("/api/connections")
                .then()
                .statusCode(401);
        assertThat(Behind.takenAnywhere()).isEmpty();
    }

    @Test
    void a_remembered_token_still_ends_when_it_ends() {
        String token = Tokens.endingIn("alice", Duration.ofSeconds(2));
        call(token).statusCode(200);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> call(token).statusCode(401));
    }

    @Test
    void the_first_tokens_of_a_new_key_are_let_in_however_many_come_at_once() {
        call(Tokens.of("alice")).statusCode(200);
        coolDownIsOver();
        int before = Tokens.keyFetches();
        Tokens.rotateKey();
        List<String> tokens = Tokens.many("alice", 12);
        List<Integer> answers = tokens.parallelStream()
                .map(token -> given().header("Authorization", "Bearer " + token)
                        .get("/api/connections")
                        .statusCode())
                .toList();
        assertThat(answers).hasSize(12).containsOnly(200);
        assertThat(Tokens.keyFetches() - before).isEqualTo(1);
    }

    @Test
    void a_flood_of_unknown_keys_costs_one_fetch_per_cool_down() {
        call(Tokens.of("alice")).statusCode(200);
        int before = Tokens.keyFetches();
        String[] parts = Tokens.of("alice").split("\\.");
        long start = System.nanoTime();
        for (int i = 0; i < 300; i++) {
            JsonObject header = new JsonObject()
                    .put("alg", "RS256")
                    .put("kid", UUID.randomUUID().toString());
            call(encoded(header) + "." + parts[1] + "." + parts[2]).statusCode(401);
        }
        long coolDowns = Duration.ofNanos(System.nanoTime() - start).dividedBy(Surroundings.COOL_DOWN) + 1;
        assertThat(Tokens.keyFetches() - before).isLessThanOrEqualTo((int) coolDowns);
        call(Tokens.of("alice")).statusCode(200);
    }

    /** Nothing shows that it is, and earlier tests may have begun one. */
    private static void coolDownIsOver() {
        await().pollDelay(Surroundings.COOL_DOWN.plusMillis(100)).until(() -> true);
    }

    @Test
    void an_unknown_key_while_the_issuer_is_away_is_no_verdict_on_the_token() {
        call(Tokens.of("alice")).statusCode(200);
        coolDownIsOver();
        String unknown = Tokens.signed("RS256", Tokens.claims("alice", c -> {}), h -> h.put("kid", "not-yet-known"));
        Tokens.issuerDown();
        try {
            call(unknown)
                    .statusCode(503)
                    .body("code", equalTo("ISSUER_UNAVAILABLE"))
                    .header("Retry-After", equalTo("5"));
        } finally {
            Tokens.issuerUp();
        }
    }

    @Test
    void known_keys_go_on_working_while_the_issuer_is_away() {
        call(Tokens.of("alice")).statusCode(200);
        String fresh = Tokens.of("alice");
        Tokens.issuerDown();
        try {
            call(fresh).statusCode(200);
        } finally {
            Tokens.issuerUp();
        }
    }

    private static ValidatableResponse call(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/connections")
                .then();
    }
}
