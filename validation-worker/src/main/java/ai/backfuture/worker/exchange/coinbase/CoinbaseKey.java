package ai.backfuture.worker.exchange.coinbase;

import ai.backfuture.worker.domain.SecretText;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private key in the forms that Coinbase hands out: ECDSA on P-256 as PEM (SEC 1, or PKCS #8), Ed25519 as Base64 of
 * seed and public key, of the seed alone, or as PKCS #8. Line breaks may have become {@code \n}, or blanks.
 *
 * @param algorithm as tokens name it
 * @see <a href="https://docs.cdp.coinbase.com/get-started/authentication/jwt-authentication">Coinbase: JWT
 *     authentication</a>
 */
record CoinbaseKey(PrivateKey key, String algorithm) {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (EC PRIVATE KEY|PRIVATE KEY)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    /** What PKCS #8 puts before a SEC 1 key of P-256, and before a seed of Ed25519; the JDK reads nothing else. */
    private static final byte[] EC_ALGORITHM =
            HexFormat.of().parseHex("020100301306072a8648ce3d020106082a8648ce3d030107");

    private static final byte[] ED25519_HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final int SEED = 32;
    private static final int SEED_AND_PUBLIC = 64;
    private static final int P256_BITS = 256;

    static boolean isReadable(SecretText secret) {
        return of(secret).isPresent();
    }

    /** Empty for anything that is no such key. */
    static Optional<CoinbaseKey> of(SecretText secret) {
        byte[] text = secret.reveal();
        try {
            return of(new String(text, StandardCharsets.US_ASCII)
                    .replace("\\n", "\n")
                    .strip());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private static Optional<CoinbaseKey> of(String text) throws GeneralSecurityException {
        Matcher pem = PEM.matcher(text);
        if (pem.matches()) {
            byte[] der = Base64.getDecoder().decode(pem.group(2).replaceAll("\\s", ""));
            return pem.group(1).startsWith("EC") ? ec(wrapped(der)) : anyKind(der);
        }
        byte[] raw = Base64.getDecoder().decode(text);
        return raw.length == SEED || raw.length == SEED_AND_PUBLIC
                ? ed25519(joined(ED25519_HEAD, Arrays.copyOf(raw, SEED)))
                : Optional.empty();
    }

    private static Optional<CoinbaseKey> anyKind(byte[] pkcs8) throws GeneralSecurityException {
        boolean ed25519 = pkcs8.length >= ED25519_HEAD.length
                && Arrays.equals(Arrays.copyOf(pkcs8, ED25519_HEAD.length), ED25519_HEAD);
        return ed25519 ? ed25519(pkcs8) : ec(pkcs8);
    }

    private static Optional<CoinbaseKey> ec(byte[] pkcs8) throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        boolean p256 = key instanceof ECPrivateKey ec
                && ec.getParams().getCurve().getField().getFieldSize() == P256_BITS
                && ec.getParams().getCofactor() == 1
                && ec.getS().compareTo(BigInteger.ZERO) > 0;
        return p256 ? Optional.of(new CoinbaseKey(key, "ES256")) : Optional.empty();
    }

    private static Optional<CoinbaseKey> ed25519(byte[] pkcs8) throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        return key instanceof EdECPrivateKey ? Optional.of(new CoinbaseKey(key, "EdDSA")) : Optional.empty();
    }

    private static byte[] wrapped(byte[] sec1) {
        return tagged(0x30, joined(EC_ALGORITHM, tagged(0x04, sec1)));
    }

    private static byte[] tagged(int tag, byte[] content) {
        if (content.length > 255) {
            throw new IllegalArgumentException("longer than any key on P-256");
        }
        byte[] head = content.length < 128
                ? new byte[] {(byte) tag, (byte) content.length}
                : new byte[] {(byte) tag, (byte) 0x81, (byte) content.length};
        return joined(head, content);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Override
    public String toString() {
        return "CoinbaseKey[***]";
    }
}
