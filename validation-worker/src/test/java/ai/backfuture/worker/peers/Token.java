package ai.backfuture.worker.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * What a token of Coinbase says, once its signature has been verified; with ECDSA that is another one each time.
 *
 * <p>Coinbase takes more than one set of claims. Ours is that of its own SDK; ccxt adds an audience and the time of
 * issue, names another issuer, and has a list of addresses where its key is of the kind Ed25519.
 *
 * @see <a href="https://github.com/coinbase/coinbase-advanced-py">Coinbase: its SDK</a>
 */
record Token(Map<String, JsonNode> header, Map<String, JsonNode> claims) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_CCXT = Set.of("iss", "aud", "iat");
    private static final String NONCE = "[0-9a-f]{32}";

    /** @throws IllegalArgumentException for what the key has not signed */
    static Token verified(String token, Map<String, Object> publicKey) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setCompactSerialization(token);
            signature.setKey(JsonWebKey.Factory.newJwk(publicKey).getKey());
            if (!signature.verifySignature()) {
                throw new IllegalArgumentException("the signature of a token is wrong");
            }
        } catch (JoseException e) {
            throw new IllegalArgumentException("a token cannot be verified", e);
        }
        String[] parts = token.split("\\.", -1);
        return new Token(header(part(parts[0])), claims(part(parts[1])));
    }

    /** A nonce is random; what is left of it is that it is one. */
    private static Map<String, JsonNode> header(Map<String, JsonNode> members) {
        if (!members.remove("nonce").asText().matches(NONCE)) {
            throw new IllegalArgumentException("a nonce is 16 bytes in hex");
        }
        return members;
    }

    private static Map<String, JsonNode> claims(Map<String, JsonNode> members) {
        JsonNode uris = members.remove("uris");
        if (uris != null && uris.size() == 1) {
            members.put("uri", uris.get(0));
        }
        members.keySet().removeAll(OF_CCXT);
        return members;
    }

    private static Map<String, JsonNode> part(String encoded) {
        String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        try {
            Map<String, JsonNode> members = new TreeMap<>();
            JSON.readTree(text).properties().forEach(one -> members.put(one.getKey(), one.getValue()));
            return members;
        } catch (IOException e) {
            throw new IllegalArgumentException("a part of a token is no JSON", e);
        }
    }
}
