package ai.backfuture.gateway.identity;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at a token before its signature is checked, so that nonsense costs neither a signature check nor a question
 * to the issuer.
 *
 * <p>It only ever refuses; what it lets pass is still to be verified.
 */
final class TokenShape {

    private static final Pattern COMPACT_JWS =
            Pattern.compile("[A-Za-z0-9_-]{2,}\\.[A-Za-z0-9_-]{2,}\\.[A-Za-z0-9_-]{16,}");
    private static final Set<String> ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");
    /** Ways for a token to bring its own key, or meanings that we would have to understand. */
    private static final List<String> FORBIDDEN_HEADERS = List.of("jku", "jwk", "x5u", "x5c", "crit", "zip");
    /** Claims that only ID tokens have: those prove a sign-in to a client, and are no ticket for an API. */
    private static final List<String> ID_TOKEN_CLAIMS = List.of("at_hash", "c_hash", "s_hash");

    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._~:=+/@-]{1,200}");

    private static final ObjectReader STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerForMapOf(Object.class);

    private TokenShape() {}

    /** Why this cannot be an access token of ours, without repeating any of it; empty where it may be one. */
    static Optional<String> flaw(String token) {
        if (!COMPACT_JWS.matcher(token).matches()) {
            return Optional.of("not a signed JWT");
        }
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        try {
            JsonObject header = json(token.substring(0, first));
            JsonObject claims = json(token.substring(first + 1, second));
            return headerFlaw(header).or(() -> claimsFlaw(claims));
        } catch (RuntimeException e) {
            return Optional.of("header or claims are not JSON");
        }
    }

    /** Of a token without a flaw. */
    static String keyId(String token) {
        return json(token.substring(0, token.indexOf('.'))).getString("kid");
    }

    /** A name that stands there twice is refused: who reads the first and who the last would see two tokens. */
    private static JsonObject json(String part) {
        try {
            return new JsonObject(
                    STRICT.<Map<String, Object>>readValue(Base64.getUrlDecoder().decode(part)));
        } catch (IOException e) {
            throw new IllegalArgumentException("not one JSON object", e);
        }
    }

    private static Optional<String> headerFlaw(JsonObject header) {
        if (!(header.getValue("alg") instanceof String algorithm) || !ALGORITHMS.contains(algorithm)) {
            return Optional.of("algorithm not accepted");
        }
        if (!(header.getValue("kid") instanceof String kid)
                || !KEY_ID.matcher(kid).matches()) {
            return Optional.of("no usable key id");
        }
        return FORBIDDEN_HEADERS.stream().anyMatch(header::containsKey)
                ? Optional.of("a header that is not accepted")
                : Optional.empty();
    }

    private static Optional<String> claimsFlaw(JsonObject claims) {
        if (!(claims.getValue("exp") instanceof Number)) {
            return Optional.of("no expiry");
        }
        boolean idToken =
                "ID".equals(claims.getValue("typ")) || ID_TOKEN_CLAIMS.stream().anyMatch(claims::containsKey);
        return idToken ? Optional.of("an ID token") : Optional.empty();
    }
}
