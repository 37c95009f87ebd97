package ai.backfuture.worker.exchange.coinbase;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Request.Header;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * A token for one method and path, good for two minutes. Coinbase's own name is what is signed, whatever host is called:
 * a proxy has to hand requests on to it.
 *
 * @see <a href="https://docs.cdp.coinbase.com/get-started/authentication/jwt-authentication">Coinbase: JWT
 *     authentication</a>
 */
final class CoinbaseSigning {

    private static final String HOST = "api.coinbase.com";
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CoinbaseSigning() {}

    /** Signs a request without a body; neither query nor body is part of what is signed. */
    static Request sign(Endpoint endpoint, String query, ApiCredential credential, Instant time) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        String token = token(endpoint, credential, time, HexFormat.of().formatHex(nonce));
        return new Request(endpoint, query, null, List.of(new Header("Authorization", "Bearer " + token)));
    }

    static String token(Endpoint endpoint, ApiCredential credential, Instant time, String nonce) {
        CoinbaseKey key = CoinbaseKey.of(credential.secretKey())
                .orElseThrow(() -> new IllegalArgumentException("the private key is not readable"));
        String name = credential.apiKey().revealText();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, key.algorithm()));
        signature.setAlgorithmHeaderValue(key.algorithm());
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(name);
        signature.setHeader("nonce", nonce);
        signature.setPayload(claims(endpoint, name, time).toJson());
        signature.setKey(key.key());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
    }

    private static JwtClaims claims(Endpoint endpoint, String name, Instant time) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject(name);
        claims.setIssuer("cdp");
        claims.setNotBefore(NumericDate.fromSeconds(time.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(time.plus(LIFE).getEpochSecond()));
        claims.setStringClaim("uri", endpoint.method() + " " + HOST + endpoint.path());
        return claims;
    }
}
