package ai.backfuture.localstack.simulator.coinbase;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import ai.backfuture.localstack.simulator.Credentials;
import ai.backfuture.localstack.simulator.Json;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens as a client of Coinbase makes them, right unless a test spoils a member. */
public final class Tokens {

    private static final String P256_PKCS8 = "308193020100301306072a8648ce3d020106082a8648ce3d0301070479";
    private static final String ED25519_PKCS8 = "302e020100300506032b657004220420";

    private final Credentials credentials;
    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();

    private Tokens(Credentials credentials) {
        this.credentials = credentials;
    }

    /** With the members of the official libraries. */
    public static Tokens of(Credentials credentials, String call, long now) {
        Tokens token = new Tokens(credentials);
        String name = credentials.apiKey();
        token.header.putAll(Map.of(
                "alg", token.isEcdsa() ? "ES256" : "EdDSA", "typ", "JWT", "kid", name, "nonce", "00112233445566"));
        token.claims.putAll(Map.of("sub", name, "iss", "cdp", "nbf", now, "exp", now + 120, "uri", call));
        return token;
    }

    Tokens header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    Tokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    Tokens without(String name) {
        header.remove(name);
        claims.remove(name);
        return this;
    }

    public String bearer() {
        String text = base64Url(Json.text(header).getBytes(UTF_8)) + "."
                + base64Url(Json.text(claims).getBytes(UTF_8));
        try {
            Signature signer = Signature.getInstance(isEcdsa() ? "SHA256withECDSAinP1363Format" : "Ed25519");
            signer.initSign(privateKey());
            signer.update(text.getBytes(US_ASCII));
            return "Bearer " + text + "." + base64Url(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not signable", e);
        }
    }

    private boolean isEcdsa() {
        return credentials.secretKey().startsWith("-----BEGIN");
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        String base64 = credentials.secretKey().replaceAll("-----[A-Z ]+-----|\\s", "");
        byte[] bytes = Base64.getDecoder().decode(base64);
        String pkcs8 = isEcdsa()
                ? P256_PKCS8 + HexFormat.of().formatHex(bytes)
                : ED25519_PKCS8 + HexFormat.of().formatHex(bytes, 0, 32);
        return KeyFactory.getInstance(isEcdsa() ? "EC" : "Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(pkcs8)));
    }

    static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
